package org.medmat.export;

import org.jspecify.annotations.Nullable;

/**
 * A picture as it was found.
 *
 * @param name unique and stable, without ending; tells nothing of label or patient
 * @param ending of the kind that it is, whatever its file is called
 * @param lying the absolute path of where it lies; empty in a zip
 * @param bytes null where no form needs them
 */
public record FoundPicture(String name, String ending, String lying, int width, int height, byte @Nullable [] bytes) {

    private static final String FOLDER = "pictures/";
    private static final int OF_FOLDER = 2;

    /** {@code 0123456789abcdef.jpg}. */
    public String file() {
        return name + "." + ending;
    }

    /** Where a copy of it lies below the export's folder. Few files a folder, as hubs and file systems like it. */
    public String path() {
        return FOLDER + name.substring(0, OF_FOLDER) + "/" + file();
    }

    public byte[] content() {
        if (bytes == null) {
            throw new IllegalStateException("the bytes of " + name + " were not asked for");
        }
        return bytes;
    }

    /** For {@code data:} addresses. */
    public String mime() {
        return "image/" + (ending.equals("jpg") ? "jpeg" : ending);
    }

    FoundPicture with(byte[] read) {
        return new FoundPicture(name, ending, lying, width, height, read);
    }
}
