package org.medmat.picture;

import java.util.ArrayList;
import java.util.List;
import org.medmat.problem.DataException;
import org.medmat.region.Size;

/** PBM, PGM and PPM, in letters (P1 to P3) or bytes (P4 to P6). */
final class PnmDecoder implements Decoder {

    private static final int MOST_VALUE = 65_535;

    @Override
    public Decoded decode(PictureFile source) throws DataException {
        return new Reading(source).decode();
    }

    /** One file, read forward. */
    private static final class Reading {
        private final PictureFile source;
        private final byte[] file;
        private int at = 2;

        Reading(PictureFile source) {
            this.source = source;
            this.file = source.file();
        }

        Decoded decode() throws DataException {
            int kind = file[1] - '0';
            int width = number();
            int height = number();
            boolean isBits = kind == 1 || kind == 4;
            int most = isBits ? 1 : number();
            if (!Size.fits(width, height) || most < 1 || most > MOST_VALUE) {
                throw source.damage("a PNM of " + width + " by " + height + " pixels up to " + most);
            }
            source.page(1);
            int channels = kind % 3 == 0 ? 3 : 1;
            int[] values = values(kind, width, height, channels, most);
            List<String> remarks = new ArrayList<>();
            int bits = isBits ? 1 : most > 255 ? 16 : 8;
            byte[] pixels =
                    isBits ? scaled(values, 1, true) : most > 255 ? deep(values, remarks) : scaled(values, most, false);
            return new Decoded(
                    new PictureFacts("pnm", width, height, bits, 1, remarks),
                    new Raster(width, height, channels, pixels));
        }

        private int[] values(int kind, int width, int height, int channels, int most) throws DataException {
            long count = (long) width * height * channels;
            long bytes = kind == 4 ? (width + 7) / 8 * (long) height : kind < 4 ? count : count * (most > 255 ? 2 : 1);
            if (kind >= 4) {
                at++;
            }
            if (bytes > file.length - at || count > Integer.MAX_VALUE - 8) {
                throw source.damage("a PNM that ends before its pixels do");
            }
            int[] values = new int[(int) count];
            for (int i = 0; i < values.length; i++) {
                if (kind == 4) {
                    int x = i % width;
                    values[i] = file[at + i / width * ((width + 7) / 8) + x / 8] >> 7 - x % 8 & 1;
                } else if (kind == 1) {
                    values[i] = digit();
                } else if (kind < 4) {
                    values[i] = number();
                } else {
                    values[i] = most > 255
                            ? (file[at + 2 * i] & 0xff) << 8 | file[at + 2 * i + 1] & 0xff
                            : file[at + i] & 0xff;
                }
                if (values[i] > most) {
                    throw source.damage("a PNM with a value of " + values[i] + " where " + most + " is the largest");
                }
            }
            return values;
        }

        private static byte[] scaled(int[] values, int most, boolean oneIsBlack) {
            byte[] pixels = new byte[values.length];
            for (int i = 0; i < pixels.length; i++) {
                int value = oneIsBlack ? 1 - values[i] : values[i];
                pixels[i] = (byte) ((value * 255 + most / 2) / most);
            }
            return pixels;
        }

        private static byte[] deep(int[] values, List<String> remarks) {
            float[] all = new float[values.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = values[i];
            }
            remarks.add(Tones.BY_PERCENTILES);
            return Tones.spread(all, Tones.percentiles(all, null));
        }

        /** Digits of one bit need no blanks between them. */
        private int digit() throws DataException {
            skipBlanks();
            int value = at < file.length ? file[at++] - '0' : -1;
            if (value < 0 || value > 1) {
                throw source.damage("a PNM with something else than 0 and 1");
            }
            return value;
        }

        private int number() throws DataException {
            skipBlanks();
            int begin = at;
            int value = 0;
            while (at < file.length && file[at] >= '0' && file[at] <= '9' && at - begin < 9) {
                value = 10 * value + file[at++] - '0';
            }
            if (at == begin) {
                throw source.damage("a PNM without a number where one must be");
            }
            return value;
        }

        private void skipBlanks() {
            while (at < file.length && (file[at] >= 0 && file[at] <= ' ' || file[at] == '#')) {
                if (file[at++] == '#') {
                    while (at < file.length && file[at] != '\n' && file[at] != '\r') {
                        at++;
                    }
                }
            }
        }
    }
}
