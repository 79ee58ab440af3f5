package org.medmat.item;

import org.jspecify.annotations.Nullable;

/** Items of which any thread may ask for any one, at any time and again, and get the same. */
public interface Items {

    int size();

    /** Null where there is no wrong answer to offer. */
    @Nullable
    Item get(int i);
}
