package org.medmat.gallery;

/** Is told how far a run has come. By one thread. */
public interface GalleryProgress {

    GalleryProgress NONE = new GalleryProgress() {
        @Override
        public void begin(long pictures) {}

        @Override
        public void seen(boolean opened) {}

        @Override
        public void comparing() {}
    };

    /** @param pictures about how many there are; 0 where nobody knows */
    void begin(long pictures);

    /** @param opened whether it had to be opened; else it is as it had been */
    void seen(boolean opened);

    /** All pictures are seen, and are compared now. */
    void comparing();
}
