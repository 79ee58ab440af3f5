package org.medmat.picture;

import java.util.List;

/** What can be seen through is laid on black. */
final class Alpha {

    private static final String REMARK = "transparent parts on black";

    private Alpha() {}

    /** @param alphas one a pixel, from 0, which can't be seen, to 255 */
    static void onBlack(byte[] pixels, int channels, int[] alphas, List<String> remarks) {
        boolean seen = false;
        for (int i = 0; i < alphas.length; i++) {
            if (alphas[i] < 255) {
                seen = true;
                for (int at = i * channels; at < (i + 1) * channels; at++) {
                    pixels[at] = (byte) over(pixels[at] & 0xff, alphas[i]);
                }
            }
        }
        if (seen) {
            remarks.add(REMARK);
        }
    }

    static int over(int value, int alpha) {
        return (value * alpha + 127) / 255;
    }

    static void tell(List<String> remarks) {
        remarks.add(REMARK);
    }
}
