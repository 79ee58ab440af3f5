package org.medmat.picture;

import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.region.Size;

/**
 * A file that is to be decoded.
 *
 * @param name what messages call it
 * @param frame counted from 0, or {@link PictureReader#MIDDLE}
 * @param least how many pixels the shorter side must keep
 */
record PictureFile(byte[] file, String name, int frame, int least) {

    /** Every how many pixels it is enough to decode, across and down: a power of two. */
    int step(Size size) {
        int step = 1;
        while (Math.min(size.width(), size.height()) / (2 * step) >= least && step < 64) {
            step *= 2;
        }
        return step;
    }

    /** The frame that is meant, of a file whose first is shown where none is asked for. */
    int page(int frames) throws DataException {
        return frame(frames, 0);
    }

    /** The frame that is meant, of a volume or a series. */
    int slice(int frames) throws DataException {
        return frame(frames, frames / 2);
    }

    private int frame(int frames, int middle) throws DataException {
        if (frame >= frames) {
            throw refusal(
                    "has no frame " + (frame + 1) + ", only " + frames, "ask for one of them; the first is number 0");
        }
        return frame == PictureReader.MIDDLE ? middle : frame;
    }

    /** The file is not whole or not what it says. */
    DataException damage(String what) {
        return refusal(what, "look whether the file is whole, and get it again");
    }

    DataException refusal(String what, String remedy) {
        return new DataException(new Problem(Place.of(name), what, remedy));
    }
}
