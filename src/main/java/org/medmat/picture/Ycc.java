package org.medmat.picture;

/** Brightness and two differences of colour become red, green and blue, in whole numbers as the common decoders of JPEG compute it. */
final class Ycc {

    private static final int HALF = 1 << 15;
    private static final int RED = 91881;
    private static final int GREEN_OF_BLUE = 22554;
    private static final int GREEN_OF_RED = 46802;
    private static final int BLUE = 116130;

    private Ycc() {}

    /** @param count of values a pixel, of which the first three are meant */
    static void toRgb(byte[] pixels, int count) {
        for (int i = 0; i < pixels.length; i += count) {
            int y = pixels[i] & 0xff;
            int cb = (pixels[i + 1] & 0xff) - 128;
            int cr = (pixels[i + 2] & 0xff) - 128;
            pixels[i] = clamped(y + (RED * cr + HALF >> 16));
            pixels[i + 1] = clamped(y + (-GREEN_OF_BLUE * cb - GREEN_OF_RED * cr + HALF >> 16));
            pixels[i + 2] = clamped(y + (BLUE * cb + HALF >> 16));
        }
    }

    private static byte clamped(int value) {
        return (byte) Math.max(0, Math.min(value, 255));
    }
}
