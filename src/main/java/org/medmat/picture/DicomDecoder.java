package org.medmat.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medmat.problem.DataException;
import org.medmat.region.DicomHeader;
import org.medmat.region.Size;

/** A frame of a DICOM file, in the transfer syntaxes that are common. */
final class DicomDecoder implements Decoder {

    private static final Map<String, Packing> PACKINGS = Map.ofEntries(
            Map.entry("", Packing.PLAIN),
            Map.entry("1.2.840.10008.1.2", Packing.PLAIN),
            Map.entry("1.2.840.10008.1.2.1", Packing.PLAIN),
            Map.entry("1.2.840.10008.1.2.2", Packing.PLAIN),
            Map.entry("1.2.840.10008.1.2.5", Packing.RUN_LENGTH),
            Map.entry("1.2.840.10008.1.2.4.50", Packing.JPEG),
            Map.entry("1.2.840.10008.1.2.4.51", Packing.JPEG),
            Map.entry("1.2.840.10008.1.2.4.57", Packing.JPEG),
            Map.entry("1.2.840.10008.1.2.4.70", Packing.JPEG),
            Map.entry("1.2.840.10008.1.2.4.90", Packing.JPEG_2000),
            Map.entry("1.2.840.10008.1.2.4.91", Packing.JPEG_2000));

    private enum Packing {
        PLAIN,
        RUN_LENGTH,
        JPEG,
        JPEG_2000
    }

    @Override
    public Decoded decode(PictureFile source) throws IOException {
        DicomHeader header = DicomHeader.read(source.file(), source.name(), DicomShown.WANTED);
        DicomShown shown = new DicomShown(header);
        int frame = source.slice(header.frames());
        boolean known = header.allocated() == 8 || header.allocated() == 16 || header.allocated() == 32;
        if (!known || !header.isSound() || header.samples() != 1 && header.samples() != 3) {
            throw source.refusal(
                    "a DICOM file of " + header.samples() + " values of " + header.allocated()
                            + " bits a pixel, which is not read",
                    "save it as PNG");
        }
        float[] values = values(source, header, shown, frame);
        List<String> remarks = new ArrayList<>();
        Raster raster = header.samples() == 1
                ? single(values, header, shown, source, remarks)
                : colours(values, header, shown, source, remarks);
        Size size = header.size();
        return new Decoded(
                new PictureFacts("dicom", size.width(), size.height(), header.stored(), header.frames(), remarks),
                raster);
    }

    private static float[] values(PictureFile source, DicomHeader header, DicomShown shown, int frame)
            throws IOException {
        Packing packing = PACKINGS.get(header.syntax());
        if (packing == null) {
            throw unknown(source, header.syntax());
        }
        DicomFrames frames = new DicomFrames(source, header);
        int pixels = header.size().pixels();
        int width = header.allocated() / 8;
        long count = (long) pixels * header.samples();
        if (count > Integer.MAX_VALUE / 8) {
            throw source.refusal(
                    "a DICOM picture of " + header.size() + " in colour, which is too large", "save a smaller one");
        }
        return switch (packing) {
            case PLAIN -> plain(frames.plain(frame, count * width), header, shown.isPlanar(), header.bigEndian());
            case RUN_LENGTH ->
                plain(
                        RunLength.unpack(frames.packed(frame), pixels, header.samples(), width, source),
                        header,
                        false,
                        false);
            case JPEG -> jpeg(frames.packed(frame), header, source);
            case JPEG_2000 ->
                values(
                        Plugins.JPEG_2000
                                .read(frames.packed(frame), 0, header.size(), source)
                                .getRaster(),
                        header,
                        source);
        };
    }

    private static DataException unknown(PictureFile source, String syntax) {
        if (syntax.equals("1.2.840.10008.1.2.4.80") || syntax.equals("1.2.840.10008.1.2.4.81")) {
            return source.refusal("a DICOM file packed as JPEG-LS, which is not decoded", "unpack it: dcmdjpls IN OUT");
        }
        return source.refusal(
                "a DICOM file with the transfer syntax " + syntax + ", which is not decoded",
                "unpack it, as with dcmdjpeg IN OUT, or save it as PNG");
    }

    private static float[] plain(byte[] bytes, DicomHeader header, boolean isPlanar, boolean bigEndian) {
        int width = header.allocated() / 8;
        int samples = header.samples();
        int pixels = header.size().pixels();
        float[] values = new float[pixels * samples];
        for (int i = 0; i < values.length; i++) {
            int from = (isPlanar ? i % samples * pixels + i / samples : i) * width;
            int raw = 0;
            for (int b = 0; b < width; b++) {
                raw |= (bytes[from + b] & 0xff) << 8 * (bigEndian ? width - 1 - b : b);
            }
            values[i] = header.value(raw);
        }
        return values;
    }

    private static float[] jpeg(byte[] frame, DicomHeader header, PictureFile source) throws IOException {
        JpegStream stream = new JpegStream(source, frame);
        if (!stream.size().equals(header.size()) || stream.components() != header.samples()) {
            throw source.damage("holds another picture than the " + header.size() + " that its header promises");
        }
        if (stream.isLossless()) {
            return values(
                    Plugins.JPEG_LOSSLESS
                            .read(stream.plain(), 0, header.size(), source)
                            .getRaster(),
                    header,
                    source);
        }
        byte[] bytes = JpegDecoder.values(stream, source, 1).bytes();
        float[] values = new float[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = header.value(bytes[i] & 0xff);
        }
        return values;
    }

    private static float[] values(java.awt.image.Raster raster, DicomHeader header, PictureFile source)
            throws IOException {
        int width = raster.getWidth();
        if (raster.getNumBands() != header.samples()) {
            throw source.damage(
                    "has " + raster.getNumBands() + " values a pixel, and its header says " + header.samples());
        }
        float[] values = new float[width * raster.getHeight() * header.samples()];
        int[] row = new int[width * header.samples()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < row.length; x++) {
                // Decoders don't know that values are signed.
                values[y * row.length + x] = header.value(row[x]);
            }
        }
        return values;
    }

    private static Raster single(
            float[] values, DicomHeader header, DicomShown shown, PictureFile source, List<String> remarks)
            throws DataException {
        Size size = header.size();
        if (shown.photometric().equals("PALETTE COLOR")) {
            int[] palette = shown.palette();
            if (palette == null) {
                throw source.refusal("a DICOM palette that is missing, or in parts", "save it as PNG");
            }
            int[] numbers = new int[values.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (int) values[i] & 0xffff;
            }
            return Palettes.raster(size.width(), size.height(), numbers, palette, remarks);
        }
        byte[] tones = tones(values, header, shown, remarks);
        if (shown.photometric().equals("MONOCHROME1") != shown.isFalling()) {
            Tones.invert(tones);
        }
        return new Raster(size.width(), size.height(), 1, tones);
    }

    private static byte[] tones(float[] values, DicomHeader header, DicomShown shown, List<String> remarks) {
        Tones.Window window = shown.window();
        if (window != null) {
            byte[] tones = Tones.spread(values, window);
            if (!Tones.isFlat(tones)) {
                remarks.add("window " + shown.windowText() + " of the file");
                return tones;
            }
        }
        if (header.stored() <= 8 && !header.signed()) {
            return Tones.spread(values, new Tones.Window(0, (1 << header.stored()) - 1));
        }
        remarks.add(Tones.BY_PERCENTILES);
        return Tones.spread(values, Tones.percentiles(values, shown.padding()));
    }

    private static Raster colours(
            float[] values, DicomHeader header, DicomShown shown, PictureFile source, List<String> remarks)
            throws DataException {
        byte[] pixels;
        if (header.stored() <= 8) {
            pixels = Tones.spread(values, new Tones.Window(0, (1 << header.stored()) - 1));
        } else {
            remarks.add(Tones.BY_PERCENTILES);
            pixels = Tones.spread(values, Tones.percentiles(values, null));
        }
        // Decoders of JPEG 2000 undo its own transformations themselves.
        boolean halved = shown.photometric().equals("YBR_FULL_422") && PACKINGS.get(header.syntax()) != Packing.JPEG;
        if (shown.photometric().startsWith("YBR_PARTIAL") || halved) {
            throw source.refusal(
                    "a DICOM picture of the colours " + shown.photometric() + ", which is not read", "save it as PNG");
        }
        if (shown.photometric().startsWith("YBR_FULL")) {
            Ycc.toRgb(pixels, 3);
        }
        return new Raster(header.size().width(), header.size().height(), 3, pixels);
    }
}
