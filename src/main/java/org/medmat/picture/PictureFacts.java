package org.medmat.picture;

import java.util.List;

/**
 * What is in a picture's file.
 *
 * @param form {@code png}, {@code jpeg}, {@code bmp}, {@code gif}, {@code tiff}, {@code pnm}, {@code webp}, {@code dicom} or {@code nifti}
 * @param width of the picture as it is shown, turned if the file asks for that
 * @param bits that each value has in the file
 * @param frames how many pictures, pages or slices the file has
 * @param remarks what was done to make eight bits of it, in words
 */
public record PictureFacts(String form, int width, int height, int bits, int frames, List<String> remarks) {

    public PictureFacts {
        remarks = List.copyOf(remarks);
    }
}
