package org.medmat.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.medmat.finished.PictureFinder;
import org.medmat.picture.Decoded;
import org.medmat.picture.PictureReader;
import org.medmat.picture.PictureWriter;
import org.medmat.picture.Raster;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** The pictures of items, small and large, decoded anew: a browser never gets a stranger's bytes. For any number of threads. */
final class ShownPictures {

    private static final int SMALL = 320;
    private static final int LARGE = 2400;
    private static final int QUALITY = 82;
    private static final int MOST_KEPT = 24 << 20;
    private static final int MOST_BYTES = 64 << 20;

    private final PictureFinder finder;
    /** Each takes the memory of a whole picture. */
    private final Semaphore decoding = new Semaphore(2);

    private final Map<String, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long keptBytes;

    ShownPictures(PictureFinder finder) {
        this.finder = finder;
    }

    Reply small(int dataset, String image) throws IOException {
        String key = dataset + " " + image;
        byte[] known = known(key);
        if (known == null) {
            Raster raster = decode(dataset, image, SMALL, 0).raster();
            known = new PictureWriter().jpeg(fitted(raster, SMALL), QUALITY);
            keep(key, known);
        }
        return new Reply(Reply.OK, "image/jpeg", known, true);
    }

    Reply large(int dataset, String image, int frame) throws IOException {
        Raster raster = decode(dataset, image, LARGE, frame).raster();
        return new Reply(Reply.OK, "image/png", new PictureWriter().png(fitted(raster, LARGE)), true);
    }

    private Decoded decode(int dataset, String image, int least, int frame) throws IOException {
        Optional<PictureFinder.Found> found = finder.find(dataset, image);
        if (found.isEmpty()) {
            throw refusal(image, "the picture is not here");
        }
        decoding.acquireUninterruptibly();
        try (InputStream in = found.get().open()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refusal(image, "the picture is larger than " + (MOST_BYTES >> 20) + " MiB");
            }
            return new PictureReader().read(bytes, image, frame == 0 ? PictureReader.MIDDLE : frame - 1, least);
        } finally {
            decoding.release();
        }
    }

    private static DataException refusal(String image, String what) {
        return new DataException(new Problem(Place.of(image), what, "name the folder of the downloads with --images"));
    }

    /** With sides of at most so many pixels: each is the mean of those that it stands for. */
    private static Raster fitted(Raster raster, int most) {
        int longer = Math.max(raster.width(), raster.height());
        if (longer <= most) {
            return raster;
        }
        int width = Math.max(1, (int) ((long) raster.width() * most / longer));
        int height = Math.max(1, (int) ((long) raster.height() * most / longer));
        int channels = raster.channels();
        byte[] pixels = new byte[width * height * channels];
        for (int y = 0; y < height; y++) {
            int top = (int) ((long) y * raster.height() / height);
            int bottom = Math.max(top + 1, (int) ((long) (y + 1) * raster.height() / height));
            for (int x = 0; x < width; x++) {
                int left = (int) ((long) x * raster.width() / width);
                int right = Math.max(left + 1, (int) ((long) (x + 1) * raster.width() / width));
                for (int c = 0; c < channels; c++) {
                    pixels[(y * width + x) * channels + c] = mean(raster, left, right, top, bottom, c);
                }
            }
        }
        return new Raster(width, height, channels, pixels);
    }

    private static byte mean(Raster raster, int left, int right, int top, int bottom, int channel) {
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += raster.pixels()[(y * raster.width() + x) * raster.channels() + channel] & 0xff;
            }
        }
        long count = (long) (right - left) * (bottom - top);
        return (byte) ((sum + count / 2) / count);
    }

    private synchronized byte @Nullable [] known(String key) {
        return kept.get(key);
    }

    private synchronized void keep(String key, byte[] bytes) {
        byte[] before = kept.put(key, bytes);
        keptBytes += bytes.length - (before == null ? 0 : before.length);
        while (keptBytes > MOST_KEPT) {
            String oldest = kept.keySet().iterator().next();
            keptBytes -= Objects.requireNonNull(kept.remove(oldest)).length;
        }
    }
}
