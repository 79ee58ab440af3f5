package org.medmat.region;

import java.util.Arrays;
import org.medmat.problem.DataException;

/**
 * The separate parts of an object: pixels that touch at a side or a corner belong together. Keeps two rows of stretches and the parts
 * that reach the last of them, so memory grows with the width of the image and not with its area.
 */
public final class Components implements Spans {

    private final long least;
    private final Sink sink;

    private Row above = new Row();
    private Row row = new Row();
    private int y = -1;

    /** Where each part stands now, by number: itself, or the part that it has become one with. */
    private int[] parent = new int[16];

    private Extent[] extents = new Extent[16];
    private int numbers;

    /**
     * @param least parts with fewer pixels are noise
     * @param sink takes the others, each as soon as it can't grow any more
     */
    public Components(long least, Sink sink) {
        this.least = least;
        this.sink = sink;
    }

    @Override
    public void span(int spanY, int from, int to) throws DataException {
        if (from >= to) {
            return;
        }
        if (spanY != y) {
            endRow();
            if (spanY != y + 1) {
                endRow();
            }
            y = spanY;
        }
        int part = join(from, to);
        extents[part].span(spanY, from, to);
        row.add(from, to, part);
    }

    /** Tells the parts that the last rows reach: no more pixels come. */
    public void end() throws DataException {
        endRow();
        endRow();
    }

    /** The part that a stretch belongs to: the parts above that it touches become one, or it begins a new one. */
    private int join(int from, int to) {
        int part = -1;
        above.skipBefore(from);
        for (int i = above.next; i < above.count && above.from[i] <= to; i++) {
            int touched = find(above.part[i]);
            if (part < 0) {
                part = touched;
            } else if (part != touched) {
                parent[touched] = part;
                extents[part].add(extents[touched]);
            }
        }
        return part < 0 ? begin(new Extent()) : part;
    }

    private int begin(Extent extent) {
        if (numbers == parent.length) {
            parent = Arrays.copyOf(parent, 2 * numbers);
            extents = Arrays.copyOf(extents, 2 * numbers);
        }
        parent[numbers] = numbers;
        extents[numbers] = extent;
        return numbers++;
    }

    private int find(int number) {
        int root = number;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Tells the parts that the row did not reach, and numbers the others anew. */
    private void endRow() throws DataException {
        Extent[] before = extents;
        int[] renumbered = new int[numbers];
        Arrays.fill(renumbered, -1);
        int[] roots = new int[numbers];
        for (int i = 0; i < numbers; i++) {
            roots[i] = find(i);
        }
        int last = numbers;
        numbers = 0;
        extents = new Extent[Math.max(16, extents.length)];
        for (int i = 0; i < row.count; i++) {
            int root = roots[row.part[i]];
            if (renumbered[root] < 0) {
                renumbered[root] = begin(before[root]);
            }
            row.part[i] = renumbered[root];
        }
        for (int i = 0; i < last; i++) {
            if (roots[i] == i && renumbered[i] < 0) {
                end(before[i].outline());
            }
        }
        Row free = above;
        above = row;
        above.next = 0;
        row = free;
        row.count = 0;
    }

    private void end(Outline part) throws DataException {
        if (part.pixels() >= least) {
            sink.part(part);
        }
    }

    /** Takes the parts of an object. */
    @FunctionalInterface
    public interface Sink {
        void part(Outline part) throws DataException;
    }

    /** The stretches of a row, from the left, each with the number of its part. */
    private static final class Row {
        private int[] from = new int[16];
        private int[] to = new int[16];
        private int[] part = new int[16];
        private int count;
        private int next;

        void add(int begin, int end, int number) {
            if (count == from.length) {
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
                part = Arrays.copyOf(part, 2 * count);
            }
            from[count] = begin;
            to[count] = end;
            part[count++] = number;
        }

        /** Leaves behind the stretches that end left of a column, not even touching it at a corner. */
        void skipBefore(int column) {
            while (next < count && to[next] < column) {
                next++;
            }
        }
    }
}
