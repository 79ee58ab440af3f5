package org.medmat.road;

/** By what a build takes a download for unchanged since the build before. */
public enum Trust {
    /** Names, sizes, times and, where they are kept, entries of its files. */
    TIMES,
    /** All this, and what the files hold: for file systems that keep little, and for those who trust no time. */
    CONTENT,
    /** By nothing: everything is made anew. */
    NOTHING
}
