package org.medmat.view;

import java.util.List;
import org.medmat.item.ItemKey;

/**
 * What is known of each item of a finished folder without reading it. The arrays are nobody's to change.
 *
 * @param files the names of the files of items, in the order of the folder
 * @param texts what stands in many items
 * @param places where each stands in its files
 * @param columns what each has of the texts
 * @param names the folded names of the pictures' files
 */
public record ItemIndex(List<String> files, Texts texts, Places places, Columns columns, Names names) {

    /**
     * @param datasets their numbers
     * @param questions folded
     * @param folders folded, those in which the pictures lie
     * @param answers each with the labels that it is made of
     * @param notes what is to be noted of pictures, each with its words
     * @param endings what stands behind the hash in keys, as in those of controls; the first is empty
     */
    public record Texts(
            List<Integer> datasets,
            List<String> kinds,
            List<String> questions,
            List<String> folders,
            List<List<String>> answers,
            List<List<String>> notes,
            List<String> endings) {}

    /**
     * @param file its number
     * @param at the item's first byte
     * @param originAt the origin's first byte
     * @param originLength 0 where there is none
     */
    public record Places(int[] file, long[] at, int[] length, long[] originAt, int[] originLength) {}

    /**
     * @param key the hashes in the items' stable names
     * @param note what is to be noted of the picture
     * @param twins the number of its group of twins; 0 where it has none
     */
    public record Columns(
            long[] key,
            int[] dataset,
            int[] question,
            int[] folder,
            int[] answer,
            int[] note,
            int[] twins,
            byte[] kind,
            byte[] letter,
            byte[] ending) {}

    /**
     * @param text one after the other, in UTF-8, each after a slash
     * @param from where each begins; one more than there are items
     */
    public record Names(byte[] text, int[] from) {}

    public int size() {
        return columns.key.length;
    }

    /** An item's stable name. */
    public String key(int item) {
        return ItemKey.of(columns.key[item], texts.endings.get(columns.ending[item]));
    }

    /** The item of a key; -1 where there is none. */
    public int find(String key) {
        if (!ItemKey.is(key)) {
            return -1;
        }
        long hash = ItemKey.hash(key);
        for (int i = 0; i < columns.key.length; i++) {
            if (columns.key[i] == hash && key(i).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it says of each item something that can be: who reads it from a file need not trust whoever wrote it. */
    boolean isSound() {
        int size = size();
        return within(places.file, size, files.size())
                && within(places.length, size, Integer.MAX_VALUE)
                && within(places.originLength, size, Integer.MAX_VALUE)
                && isPlace(places.at, size)
                && isPlace(places.originAt, size)
                && within(columns.dataset, size, texts.datasets.size())
                && within(columns.question, size, texts.questions.size())
                && within(columns.folder, size, texts.folders.size())
                && within(columns.answer, size, texts.answers.size())
                && within(columns.note, size, texts.notes.size())
                && within(columns.twins, size, Integer.MAX_VALUE)
                && within(columns.kind, size, texts.kinds.size())
                && within(columns.letter, size, Byte.MAX_VALUE)
                && within(columns.ending, size, texts.endings.size())
                && within(names.from, size + 1, names.text.length + 1)
                && rises(names.from);
    }

    private static boolean within(int[] values, int size, int limit) {
        boolean within = values.length == size;
        for (int value : values) {
            within &= value >= 0 && value < limit;
        }
        return within;
    }

    private static boolean within(byte[] values, int size, int limit) {
        boolean within = values.length == size;
        for (byte value : values) {
            within &= value >= 0 && value < limit;
        }
        return within;
    }

    private static boolean isPlace(long[] values, int size) {
        boolean isPlace = values.length == size;
        for (long value : values) {
            isPlace &= value >= 0;
        }
        return isPlace;
    }

    private static boolean rises(int[] values) {
        boolean rises = true;
        for (int i = 1; i < values.length; i++) {
            rises &= values[i - 1] < values[i];
        }
        return rises;
    }
}
