package org.medmat.region;

import java.util.Arrays;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** The pixels of an object as runs in the order of a convention: disjoint and ascending, whatever was written. */
public final class RunLengths {

    private final Size size;
    private final RunConvention.Order order;

    /** Begin and end of each run, the end not included. */
    private final long[] runs;

    private RunLengths(Size size, RunConvention.Order order, long[] runs) {
        this.size = size;
        this.order = order;
        this.runs = runs;
    }

    /** Nothing is marked where the text is empty or -1. */
    public static RunLengths decode(String text, RunConvention convention, Size size, Place place)
            throws DataException {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.equals("-1")) {
            return new RunLengths(size, convention.order(), new long[0]);
        }
        Numbers numbers = new Numbers(trimmed, place);
        long[] runs = new long[64];
        int count = 0;
        long end = 0;
        boolean relative = convention.start() == RunConvention.Start.RELATIVE;
        while (numbers.hasNext()) {
            long start = numbers.next() - (relative && count > 0 ? 0 : convention.first());
            long begin = relative ? end + start : start;
            end = begin + numbers.next();
            if (start < 0 || end > size.pixels()) {
                throw numbers.wrong("a run from pixel " + begin + " to " + end + " leaves the image of " + size);
            }
            if (count == runs.length) {
                runs = Arrays.copyOf(runs, 2 * count);
            }
            runs[count++] = begin;
            runs[count++] = end;
        }
        return new RunLengths(size, convention.order(), united(Arrays.copyOf(runs, count)));
    }

    /** What either marks: an image may have a row for each part. */
    public RunLengths and(RunLengths other) {
        if (!size.equals(other.size) || order != other.order) {
            throw new IllegalArgumentException("run lengths of two kinds");
        }
        long[] both = Arrays.copyOf(runs, runs.length + other.runs.length);
        System.arraycopy(other.runs, 0, both, runs.length, other.runs.length);
        return new RunLengths(size, order, united(both));
    }

    /** Without a mask: a run that turns into the next line reaches from edge to edge. */
    public Outline outline() {
        Extent extent = new Extent();
        int line = order == RunConvention.Order.COLUMNS ? size.height() : size.width();
        for (int i = 0; i < runs.length; i += 2) {
            int first = (int) (runs[i] / line);
            int last = (int) ((runs[i + 1] - 1) / line);
            int from = first == last ? (int) (runs[i] % line) : 0;
            int to = first == last ? (int) ((runs[i + 1] - 1) % line) + 1 : line;
            if (order == RunConvention.Order.COLUMNS) {
                extent.add(from, first, to, last + 1, runs[i + 1] - runs[i]);
            } else {
                extent.add(first, from, last + 1, to, runs[i + 1] - runs[i]);
            }
        }
        return extent.outline();
    }

    /** As a mask, to be united with others or taken apart. */
    public Bitmap bitmap() {
        Bitmap bitmap = new Bitmap(size);
        int line = order == RunConvention.Order.COLUMNS ? size.height() : size.width();
        for (int i = 0; i < runs.length; i += 2) {
            for (long at = runs[i]; at < runs[i + 1]; ) {
                int number = (int) (at / line);
                int from = (int) (at % line);
                int to = (int) Math.min(line, from + runs[i + 1] - at);
                if (order == RunConvention.Order.ROWS) {
                    bitmap.span(number, from, to);
                } else {
                    for (int y = from; y < to; y++) {
                        bitmap.span(y, number, number + 1);
                    }
                }
                at += to - from;
            }
        }
        return bitmap;
    }

    /** In order, without empty runs, and one where they touch or overlap. */
    private static long[] united(long[] pairs) {
        long[] packed = new long[pairs.length / 2];
        for (int i = 0; i < packed.length; i++) {
            // Both fit in 32 bits, so a run is one number that sorts by where it begins.
            packed[i] = pairs[2 * i] << 32 | pairs[2 * i + 1];
        }
        Arrays.sort(packed);
        int count = 0;
        for (long run : packed) {
            long begin = run >>> 32;
            long end = run & 0xffff_ffffL;
            if (begin == end) {
                continue;
            }
            if (count > 0 && begin <= pairs[count - 1]) {
                pairs[count - 1] = Math.max(pairs[count - 1], end);
            } else {
                pairs[count++] = begin;
                pairs[count++] = end;
            }
        }
        return Arrays.copyOf(pairs, count);
    }

    /** The numbers of a text, between blanks. */
    private static final class Numbers {
        private static final int MOST_DIGITS = 10;

        private final String text;
        private final Place place;
        private int at;

        Numbers(String text, Place place) {
            this.text = text;
            this.place = place;
        }

        boolean hasNext() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length();
        }

        long next() throws DataException {
            if (!hasNext()) {
                throw wrong("a start without a length at the end");
            }
            int begin = at;
            long value = 0;
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                char digit = text.charAt(at++);
                if (digit < '0' || digit > '9' || at - begin > MOST_DIGITS) {
                    throw wrong(
                            "not a number of pixels: " + text.substring(begin, Math.min(begin + 20, text.length())));
                }
                value = 10 * value + digit - '0';
            }
            return value;
        }

        DataException wrong(String what) {
            return new DataException(new Problem(
                    place, "run lengths: " + what, "look whether the adapter says rightly how the runs are counted"));
        }
    }
}
