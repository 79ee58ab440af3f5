package org.medmat.verify;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.medmat.item.WrittenItem;

/**
 * What is remembered of a file's items, in the file's order: a fingerprint of the image, the label that is asked for in
 * it, if any, and a fingerprint of the content, 28 to 56 bytes an item. Items that ask the same of one image are told
 * apart by their order.
 */
final class ItemTable {

    private static final int FREE = -1;

    private final Fingerprint fingerprint = new Fingerprint();
    private final BitSet taken = new BitSet();
    private long[] images = new long[64];
    private int[] targets = new int[64];
    private long[] contents = new long[64];
    private int size;
    /** Numbers of items, each at the first free place after the one that its image's fingerprint names. */
    private int[] places = free(128);

    /** @param target see {@link AllowedQuestions#targetOf} */
    void add(WrittenItem item, int target) {
        if (size == images.length) {
            images = Arrays.copyOf(images, size * 2);
            targets = Arrays.copyOf(targets, size * 2);
            contents = Arrays.copyOf(contents, size * 2);
            places = free(size * 4);
            for (int at = 0; at < size; at++) {
                place(at);
            }
        }
        images[size] = fingerprint.of(item.image());
        targets[size] = target;
        contents[size] = fingerprint.ofContent(item);
        place(size++);
    }

    private void place(int at) {
        int place = first(images[at]);
        while (places[place] != FREE) {
            place = next(place);
        }
        places[place] = at;
    }

    int size() {
        return size;
    }

    /** Whatever is asked of it. */
    boolean hasImage(String image) {
        return find(fingerprint.of(image), at -> true) != FREE;
    }

    boolean has(String image, int target) {
        return find(fingerprint.of(image), at -> targets[at] == target) != FREE;
    }

    /** The first item that asks this of this image and that nobody took, which is taken now; -1 if there is none. */
    int take(String image, int target) {
        int at = find(fingerprint.of(image), each -> targets[each] == target && !taken.get(each));
        if (at != FREE) {
            taken.set(at);
        }
        return at;
    }

    private int find(long image, IntPredicate fits) {
        for (int place = first(image); places[place] != FREE; place = next(place)) {
            int at = places[place];
            if (images[at] == image && fits.test(at)) {
                return at;
            }
        }
        return FREE;
    }

    boolean isTaken(int at) {
        return taken.get(at);
    }

    int countTaken() {
        return taken.cardinality();
    }

    boolean sameContent(int at, WrittenItem item) {
        return contents[at] == fingerprint.ofContent(item);
    }

    private int first(long image) {
        return (int) image & (places.length - 1);
    }

    private int next(int place) {
        return (place + 1) & (places.length - 1);
    }

    private static int[] free(int length) {
        int[] places = new int[length];
        Arrays.fill(places, FREE);
        return places;
    }
}
