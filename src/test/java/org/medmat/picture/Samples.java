package org.medmat.picture;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.medmat.region.DicomBytes;

/** Small pictures that tests write byte by byte, so that what must be read out of them is known without reading them. */
final class Samples {

    static final String RLE = "1.2.840.10008.1.2.5";
    static final String BASELINE = "1.2.840.10008.1.2.4.50";
    static final String LOSSLESS = "1.2.840.10008.1.2.4.70";
    static final String JPEG_2000 = "1.2.840.10008.1.2.4.90";

    private Samples() {}

    /** A DICOM file of one value a pixel, without its pixels. */
    static DicomBytes dicom(String syntax, int width, int height, int allocated, int stored, boolean signed) {
        return DicomBytes.whole(syntax)
                .beginning()
                .number(0x28, 2, 1)
                .text(0x28, 4, "CS", "MONOCHROME2 ")
                .size(width, height)
                .bits(allocated, stored, signed);
    }

    static DicomBytes colours(String syntax, String photometric, int planar, int width, int height) {
        return DicomBytes.whole(syntax)
                .beginning()
                .number(0x28, 2, 3)
                .text(0x28, 4, "CS", photometric)
                .number(0x28, 6, planar)
                .size(width, height)
                .bits(8, 8, false);
    }

    /** Each frame in a fragment of its own, behind an empty table. */
    static byte[] packed(DicomBytes dicom, byte[]... frames) {
        dicom.head(0x7fe0, 0x10, "OB", 0xffff_ffffL).head(0xfffe, 0xe000, "", 0);
        for (byte[] frame : frames) {
            dicom.head(0xfffe, 0xe000, "", frame.length).raw(frame);
        }
        return dicom.head(0xfffe, 0xe0dd, "", 0).done();
    }

    /** Run lengths of a segment after another, each as literal bytes. */
    static byte[] runLengths(byte[]... segments) {
        int length = 64;
        ByteBuffer header =
                ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putInt(segments.length);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] segment : segments) {
            header.putInt(length + all.size());
            all.writeBytes(segment);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(header.array());
        whole.writeBytes(all.toByteArray());
        return whole.toByteArray();
    }

    /** A grey JPEG without loss: each value as its difference to the one on the left, with codes of five bits for all lengths of differences. */
    static byte[] lossless(int width, int height, int bits, int... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {-1, (byte) 0xd8});
        out.writeBytes(
                new byte[] {-1, (byte) 0xc3, 0, 11, (byte) bits, 0, (byte) height, 0, (byte) width, 1, 1, 0x11, 0});
        out.writeBytes(new byte[] {-1, (byte) 0xc4, 0, 19 + 17, 0, 0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        for (int length = 0; length <= 16; length++) {
            out.write(length);
        }
        out.writeBytes(new byte[] {-1, (byte) 0xda, 0, 8, 1, 1, 0, 1, 0, 0});
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            int before = i == 0 ? 1 << bits - 1 : values[i % width == 0 ? i - width : i - 1];
            // Differences turn over at sixteen bits, and the largest needs no digits.
            int difference = (short) (values[i] - before);
            int length = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(difference));
            code.append(digits(length, 5));
            code.append(
                    length == 16 ? "" : digits(difference < 0 ? difference + (1 << length) - 1 : difference, length));
        }
        while (code.length() % 8 != 0) {
            code.append('1');
        }
        for (int i = 0; i < code.length(); i += 8) {
            int next = Integer.parseInt(code.substring(i, i + 8), 2);
            out.write(next);
            if (next == 0xff) {
                out.write(0);
            }
        }
        out.writeBytes(new byte[] {-1, (byte) 0xd9});
        return out.toByteArray();
    }

    private static String digits(int value, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = count - 1; i >= 0; i--) {
            text.append(value >> i & 1);
        }
        return text.toString();
    }

    static byte[] jpeg2000(int width, int height, int... values) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setPixels(0, 0, width, height, values);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriter writer = new J2KImageWriterSpi().createWriterInstance();
            J2KImageWriteParam param = (J2KImageWriteParam) writer.getDefaultWriteParam();
            param.setLossless(true);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A NIfTI volume of three dimensions. */
    static byte[] nifti(ByteOrder order, int type, int width, int height, int slices, byte[] values) {
        ByteBuffer file = ByteBuffer.allocate(352 + values.length).order(order);
        file.putInt(0, 348).putShort(40, (short) 3);
        file.putShort(42, (short) width).putShort(44, (short) height).putShort(46, (short) slices);
        file.putShort(70, (short) type).putFloat(108, 352).putFloat(112, 1);
        file.position(344);
        file.put("n+1\0".getBytes(StandardCharsets.ISO_8859_1)).position(352);
        return file.put(values).array();
    }

    static byte[] gzip(byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
