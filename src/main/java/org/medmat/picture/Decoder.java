package org.medmat.picture;

import java.io.IOException;

/** Decodes the files of one form. */
@FunctionalInterface
interface Decoder {
    Decoded decode(PictureFile source) throws IOException;
}
