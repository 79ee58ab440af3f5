package org.medmat.view;

import java.util.List;

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
     */
    public record Texts(
            List<Integer> datasets,
            List<String> kinds,
            List<String> questions,
            List<String> folders,
            List<List<String>> answers) {}

    /**
     * @param file its number
     * @param at the item's first byte
     * @param originAt the origin's first byte
     * @param originLength 0 where there is none
     */
    public record Places(int[] file, long[] at, int[] length, long[] originAt, int[] originLength) {}

    /** @param key the items' stable names */
    public record Columns(
            long[] key, int[] dataset, int[] question, int[] folder, int[] answer, byte[] kind, byte[] letter) {}

    /**
     * @param text one after the other, in UTF-8, each after a slash
     * @param from where each begins; one more than there are items
     */
    public record Names(byte[] text, int[] from) {}

    public int size() {
        return columns.key.length;
    }

    /** The item of a key; -1 where there is none. */
    public int find(long key) {
        for (int i = 0; i < columns.key.length; i++) {
            if (columns.key[i] == key) {
                return i;
            }
        }
        return -1;
    }
}
