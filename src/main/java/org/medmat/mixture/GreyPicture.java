package org.medmat.mixture;

import java.util.Base64;

/** A picture without anything in it: 64 by 64 pixels of middle grey, written out so that its bytes are the same for any library. */
final class GreyPicture {

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAAAAACPAi4CAAAAKUlEQVR42u3MQREAAAwCIKMb3RD77SAA6VEEAoFAIBAIBAKBQCAQfA8G320AeXC6efoAAAAASUVORK5CYII=";

    private GreyPicture() {}

    static byte[] png() {
        return Base64.getDecoder().decode(PNG);
    }
}
