package org.medmat.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of delimited text, header included. */
interface Records {

    /** The values of the next record, or null at the end. */
    String @Nullable [] next() throws IOException;

    /** The line in which the last record began, counted from 1. */
    int line();
}
