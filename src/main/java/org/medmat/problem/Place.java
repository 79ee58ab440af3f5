package org.medmat.problem;

/**
 * Where something stands.
 *
 * @param file the file, or whatever else names the thing
 * @param line its line, counted from 1; 0 where there is none
 */
public record Place(String file, int line) {

    public static Place of(String file) {
        return new Place(file, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
