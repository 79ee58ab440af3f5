package org.medmat.road;

/** Is told how far a build has come; from several threads. */
public interface Progress {

    Progress NONE = new Progress() {
        @Override
        public void begin(int datasets) {}

        @Override
        public void kept(int datasets) {}

        @Override
        public void scanned(int dataset, long samples) {}

        @Override
        public void written(long items) {}

        @Override
        public void reached(int dataset, String station, long count) {}
    };

    void begin(int datasets);

    /** So many more datasets are unchanged since the build before. */
    void kept(int datasets);

    /** A dataset's samples are known. */
    void scanned(int dataset, long samples);

    /** So many more items are written. */
    void written(long items);

    /** A dataset has come to the next station of the road, where it has so many files, images, groups or items. */
    void reached(int dataset, String station, long count);
}
