package org.medmat.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.medmat.sample.Mark;
import org.medmat.sample.Samples;

/** The boxes of a dataset by label: where such a thing is in other images. */
public final class BoxPool {

    private final Map<Integer, List<Thousandths>> boxes;

    private BoxPool(Map<Integer, List<Thousandths>> boxes) {
        this.boxes = boxes;
    }

    public static BoxPool of(Samples samples) {
        Map<Integer, List<Thousandths>> boxes = new TreeMap<>();
        for (int i = 0; i < samples.size(); i++) {
            Mark mark = Objects.requireNonNull(samples.mark(i));
            boxes.computeIfAbsent(samples.truth(i).labels().get(0), label -> new ArrayList<>())
                    .add(Thousandths.of(mark));
        }
        return new BoxPool(new HashMap<>(boxes));
    }

    List<Thousandths> ofLabel(int label) {
        return boxes.getOrDefault(label, List.of());
    }

    /** A box in thousandths of its image's width and height. */
    record Thousandths(int x1, int y1, int x2, int y2) {

        static Thousandths of(Mark mark) {
            int[] sides = mark.box().thousandths(mark.size());
            return new Thousandths(sides[0], sides[1], sides[2], sides[3]);
        }

        int width() {
            return x2 - x1;
        }

        int height() {
            return y2 - y1;
        }

        /** The same size somewhere else. */
        Thousandths at(int left, int top) {
            return new Thousandths(left, top, left + width(), top + height());
        }

        /** Whether two boxes overlap by less than a part: intersection over union. */
        boolean overlapsLess(Thousandths other, double part) {
            long across = Math.max(0, Math.min(x2, other.x2) - Math.max(x1, other.x1));
            long down = Math.max(0, Math.min(y2, other.y2) - Math.max(y1, other.y1));
            long shared = across * down;
            long union = (long) width() * height() + (long) other.width() * other.height() - shared;
            return shared < part * union;
        }

        @Override
        public String toString() {
            return Arrays.toString(new int[] {x1, y1, x2, y2});
        }
    }
}
