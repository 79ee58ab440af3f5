package org.medmat.picture;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medmat.region.Size;

/** Converts pictures that a consumer can't read, or that are too large; what was converted once is taken from the cache. For any number of threads. */
public final class Converter {

    private final Conversion conversion;
    private final @Nullable ConversionCache cache;

    public Converter(Conversion conversion, @Nullable ConversionCache cache) {
        this.conversion = conversion;
        this.cache = cache;
    }

    /**
     * A converted picture.
     *
     * @param how what was done, in words
     */
    public record Converted(byte[] bytes, int width, int height, List<String> how) {}

    /** The middle slice of a volume or series, the first page of anything else. */
    public Converted convert(byte[] file, String name) throws IOException {
        String key = ConversionCache.key(file, conversion);
        Converted kept = cache == null ? null : cache.find(key);
        if (kept != null) {
            return kept;
        }
        Decoded decoded = new PictureReader().read(file, name, PictureReader.MIDDLE, PictureReader.ALL);
        Raster raster = decoded.raster();
        Size size = conversion.sizeOf(new Size(raster.width(), raster.height()));
        List<String> how = new java.util.ArrayList<>(decoded.facts().remarks());
        if (decoded.facts().frames() > 1) {
            how.add("one of several frames");
        }
        if (size.width() < raster.width() || size.height() < raster.height()) {
            raster = Scaling.to(raster, size.width(), size.height());
            how.add("made smaller");
        }
        boolean stays = decoded.facts().form().equals("jpeg");
        PictureWriter writer = new PictureWriter();
        byte[] bytes = stays ? writer.jpeg(raster, conversion.quality()) : writer.png(raster);
        Converted converted = new Converted(bytes, raster.width(), raster.height(), List.copyOf(how));
        if (cache != null) {
            cache.keep(key, converted);
        }
        return converted;
    }
}
