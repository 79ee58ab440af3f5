package org.medmat.table;

import java.io.IOException;
import java.io.InputStream;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/**
 * A file to be read.
 *
 * @param file what messages call it
 * @param name what its kind is told by: the name of what was packed
 * @param opener its contents, unpacked
 */
record PackedFile(String file, String name, Opener opener) {

    InputStream open() throws IOException {
        return opener.open();
    }

    DataException wrong(String what, String remedy) {
        return wrong(0, what, remedy);
    }

    DataException wrong(long line, String what, String remedy) {
        return new DataException(new Problem(new Place(file, (int) Math.min(line, Integer.MAX_VALUE)), what, remedy));
    }
}
