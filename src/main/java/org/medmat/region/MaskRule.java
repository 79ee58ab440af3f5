package org.medmat.region;

import java.util.List;

/** Which pixels of a mask are the object. */
public sealed interface MaskRule {

    /** White on black, whatever noise a lossy file has. */
    MaskRule BRIGHT = new Above(127);

    /** @see PixelRow */
    boolean covers(int grey, int rgb, int index);

    /** Brighter than a grey value. */
    record Above(int threshold) implements MaskRule {
        @Override
        public boolean covers(int grey, int rgb, int index) {
            return grey > threshold;
        }
    }

    /** Darker than a grey value: masks that are inverted. */
    record Below(int threshold) implements MaskRule {
        @Override
        public boolean covers(int grey, int rgb, int index) {
            return grey < threshold;
        }
    }

    /** Anything but black. */
    record NonZero() implements MaskRule {
        @Override
        public boolean covers(int grey, int rgb, int index) {
            return grey != 0 || rgb != 0;
        }
    }

    /** A number in the palette, or a grey value before it is stretched to eight bits. */
    record Index(int index) implements MaskRule {
        @Override
        public boolean covers(int grey, int rgb, int index) {
            return index == this.index;
        }
    }

    /**
     * One of some grey values, or near to one.
     *
     * @param others the values of other things; a pixel nearer to one of them, or as near, is not the object
     */
    record Grey(List<Integer> values, List<Integer> others, int tolerance) implements MaskRule {
        public Grey {
            values = List.copyOf(values);
            others = List.copyOf(others);
        }

        @Override
        public boolean covers(int grey, int rgb, int index) {
            long distance = distance(grey, values);
            return distance <= tolerance && distance < distance(grey, others);
        }

        private static long distance(int grey, List<Integer> values) {
            long nearest = Long.MAX_VALUE;
            for (int value : values) {
                nearest = Math.min(nearest, Math.abs((long) grey - value));
            }
            return nearest;
        }
    }

    /**
     * One of some colours, or near to one, by the straight distance in red, green and blue.
     *
     * @param others the colours of other things; a pixel nearer to one of them, or as near, is not the object
     */
    record Colour(List<Integer> colours, List<Integer> others, int tolerance) implements MaskRule {
        public Colour {
            colours = List.copyOf(colours);
            others = List.copyOf(others);
        }

        @Override
        public boolean covers(int grey, int rgb, int index) {
            long distance = squaredDistance(rgb, colours);
            return distance <= (long) tolerance * tolerance && distance < squaredDistance(rgb, others);
        }

        private static long squaredDistance(int rgb, List<Integer> colours) {
            long nearest = Long.MAX_VALUE;
            for (int colour : colours) {
                int red = (rgb >> 16 & 0xff) - (colour >> 16 & 0xff);
                int green = (rgb >> 8 & 0xff) - (colour >> 8 & 0xff);
                int blue = (rgb & 0xff) - (colour & 0xff);
                nearest = Math.min(nearest, red * red + green * green + blue * blue);
            }
            return nearest;
        }
    }
}
