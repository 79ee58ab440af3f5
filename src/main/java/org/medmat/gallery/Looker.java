package org.medmat.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.medmat.file.Sha256;
import org.medmat.finished.PictureFinder;
import org.medmat.picture.Decoded;
import org.medmat.picture.PictureReader;
import org.medmat.picture.Raster;
import org.medmat.problem.DataException;
import org.medmat.twin.Small;

/** Looks at pictures, one after the other. For one thread. */
final class Looker {

    /** How many pixels the shorter side keeps: four for each cell of the small picture. */
    private static final int LEAST_SIDE = 4 * Small.SIDE;

    /** One thread at a time reads a file of more. */
    private static final int LARGE = 32 << 20;

    private static final Semaphore LARGE_FILES = new Semaphore(1);
    /** How far levels may lie apart in a picture of one colour. */
    private static final int NOISE = 2;

    private static final int HASH_DIGITS = 16;
    private static final byte[] NO_SMALL = new byte[Small.BYTES];

    private static final Map<String, Set<String>> ENDINGS = Map.of(
            "jpeg", Set.of("jpg", "jpeg", "jpe", "jfif"),
            "png", Set.of("png"),
            "gif", Set.of("gif"),
            "bmp", Set.of("bmp", "dib"),
            "tiff", Set.of("tif", "tiff"),
            "webp", Set.of("webp"),
            "pnm", Set.of("pnm", "pgm", "ppm", "pbm"),
            "dicom", Set.of("dcm", "dicom", "dic"),
            "nifti", Set.of("nii", "gz"));

    private final PictureReader reader = new PictureReader();

    static Seen missing() {
        return new Seen(0, "", "", 0, 0, 0, 0, List.of(Seen.MISSING), "", NO_SMALL);
    }

    Seen look(String image, PictureFinder.Found found) throws IOException, InterruptedException {
        boolean large = found.bytes() > LARGE;
        if (large) {
            LARGE_FILES.acquire();
        }
        try (InputStream in = found.open()) {
            return look(image, in);
        } catch (IOException e) {
            // A damaged zip, a folder without rights: one picture's trouble.
            return new Seen(0, "", "", 0, 0, 0, 0, List.of(Seen.UNREADABLE), "", NO_SMALL);
        } finally {
            if (large) {
                LARGE_FILES.release();
            }
        }
    }

    private Seen look(String image, InputStream in) throws IOException {
        byte[] file = in.readNBytes(PictureReader.MOST_BYTES + 1);
        Sha256 digest = new Sha256().add(file);
        long bytes = file.length;
        if (file.length > PictureReader.MOST_BYTES) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.add(buffer, 0, read);
                bytes += read;
            }
        }
        String sha256 = digest.hex();
        try {
            Decoded decoded = reader.read(file, image, PictureReader.MIDDLE, LEAST_SIDE);
            Raster raster = decoded.raster();
            List<String> wrong = new ArrayList<>();
            if (isCut(decoded.facts().form(), file)) {
                wrong.add(Seen.CUT_OFF);
            }
            if (isOneColour(raster)) {
                wrong.add(Seen.ONE_COLOUR);
            }
            if (isOtherForm(decoded.facts().form(), image)) {
                wrong.add(Seen.OTHER_FORM);
            }
            return new Seen(
                    bytes,
                    sha256,
                    decoded.facts().form(),
                    decoded.facts().width(),
                    decoded.facts().height(),
                    decoded.facts().bits(),
                    decoded.facts().frames(),
                    List.copyOf(wrong),
                    pixels(decoded),
                    Small.of(raster).bytes());
        } catch (DataException e) {
            List<String> wrong =
                    isCut(beginsAs(file), file) ? List.of(Seen.UNREADABLE, Seen.CUT_OFF) : List.of(Seen.UNREADABLE);
            return new Seen(bytes, sha256, "", 0, 0, 0, 0, wrong, "", NO_SMALL);
        }
    }

    private static String beginsAs(byte[] file) {
        boolean isJpeg = file.length > 2 && file[0] == (byte) 0xff && file[1] == (byte) 0xd8;
        boolean isPng = file.length > 4 && file[0] == (byte) 0x89 && file[1] == 'P' && file[2] == 'N';
        return isJpeg ? "jpeg" : isPng ? "png" : "";
    }

    private static String pixels(Decoded decoded) {
        ByteBuffer size = ByteBuffer.allocate(5 * Integer.BYTES)
                .putInt(decoded.facts().width())
                .putInt(decoded.facts().height())
                .putInt(decoded.raster().width())
                .putInt(decoded.raster().height())
                .putInt(decoded.raster().channels());
        return new Sha256()
                .add(size.array())
                .add(decoded.raster().pixels())
                .hex()
                .substring(0, HASH_DIGITS);
    }

    /** Whether its end is missing: decoders often make do with the beginning. */
    private static boolean isCut(String form, byte[] file) {
        return switch (form) {
            case "jpeg" -> !holdsNearEnd(file, (byte) 0xff, (byte) 0xd9);
            case "png" -> !holdsNearEnd(file, (byte) 'I', (byte) 'E', (byte) 'N', (byte) 'D');
            default -> false;
        };
    }

    /** What follows a picture's end is often padding. */
    private static boolean holdsNearEnd(byte[] file, byte... end) {
        int from = Math.max(0, file.length - (1 << 12));
        for (int at = file.length - end.length; at >= from; at--) {
            int equal = 0;
            while (equal < end.length && file[at + equal] == end[equal]) {
                equal++;
            }
            if (equal == end.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneColour(Raster raster) {
        byte[] pixels = raster.pixels();
        for (int channel = 0; channel < raster.channels(); channel++) {
            int least = 255;
            int most = 0;
            for (int at = channel; at < pixels.length; at += raster.channels()) {
                least = Math.min(least, pixels[at] & 0xff);
                most = Math.max(most, pixels[at] & 0xff);
            }
            if (most - least > NOISE) {
                return false;
            }
        }
        return true;
    }

    /** A name without an ending, or with one of no picture, says nothing. */
    private static boolean isOtherForm(String form, String image) {
        return ENDINGS.containsKey(form) && !ENDINGS.get(form).contains(ending(image)) && isNamedAsPicture(image);
    }

    static boolean isNamedAsPicture(String image) {
        return ENDINGS.values().stream().anyMatch(endings -> endings.contains(ending(image)));
    }

    private static String ending(String image) {
        return image.substring(image.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
