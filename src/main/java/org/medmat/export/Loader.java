package org.medmat.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medmat.finished.PictureFinder;
import org.medmat.output.Stage;

/** Finds the pictures of rows again, reads them where a form holds them, and writes or links them beside the forms. For any number of threads. */
final class Loader {

    private static final int LARGEST = 1 << 29;

    private final Stage stage;
    private final Survey survey;
    private final PictureFinder pictures;
    private final Set<PictureMode> modes;

    /**
     * A row that is to be loaded.
     *
     * @param isFirst whether no row before it has the same picture
     */
    record Asked(Row row, boolean isFirst) {}

    Loader(Stage stage, Survey survey, PictureFinder pictures, Set<PictureMode> modes) {
        this.stage = stage;
        this.survey = survey;
        this.pictures = pictures;
        this.modes = modes;
    }

    /** Whether rows have pictures at all. */
    boolean loads() {
        return !modes.equals(Set.of(PictureMode.NONE));
    }

    /** Whether the bytes of pictures go through memory. */
    boolean reads() {
        return modes.contains(PictureMode.EMBED) || modes.contains(PictureMode.COPY);
    }

    Batch load(List<Asked> asked) {
        List<Row> rows = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (Asked each : asked) {
            Picture picture = each.row().picture();
            if (picture == null) {
                rows.add(each.row());
                continue;
            }
            try {
                rows.add(each.row().with(load(each, picture, written)));
            } catch (PictureException e) {
                survey.unreadable(each.row().entry(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Batch(rows, written);
    }

    private Picture load(Asked asked, Picture picture, List<String> written) throws IOException {
        Optional<PictureFinder.Found> found = find(asked);
        PictureFinder.Found there =
                found.orElseThrow(() -> new PictureException("was there a moment ago, is gone now"));
        Path lying = there.path();
        Picture known = new Picture(
                picture.name(),
                picture.ending(),
                lying == null ? "" : lying.toString(),
                picture.width(),
                picture.height(),
                null);
        boolean writes = modes.contains(PictureMode.COPY)
                || lying == null && (modes.contains(PictureMode.PATH) || modes.contains(PictureMode.LINK));
        if (modes.contains(PictureMode.LINK) && lying != null && asked.isFirst()) {
            stage.link(known.path(), lying);
            written.add(known.path() + "\tlink\t" + lying);
        }
        if (!writes && !modes.contains(PictureMode.EMBED)) {
            return known;
        }
        byte[] bytes = read(there);
        if (writes && asked.isFirst()) {
            stage.picture(known.path(), bytes);
            written.add(PictureList.line(known.path(), bytes));
        }
        return modes.contains(PictureMode.EMBED) || modes.contains(PictureMode.COPY) ? known.with(bytes) : known;
    }

    private Optional<PictureFinder.Found> find(Asked asked) throws PictureException {
        try {
            return pictures.find(asked.row().entry());
        } catch (IOException e) {
            throw new PictureException(e.getMessage());
        }
    }

    private static byte[] read(PictureFinder.Found there) throws PictureException {
        try (InputStream in = there.open()) {
            byte[] bytes = in.readNBytes(LARGEST);
            if (bytes.length == LARGEST) {
                throw new PictureException("is larger than 512 MiB");
            }
            return bytes;
        } catch (IOException e) {
            throw new PictureException(e.getMessage());
        }
    }

    /** Something is wrong with one picture, and with nothing else. */
    private static final class PictureException extends IOException {
        private static final long serialVersionUID = 1L;

        PictureException(@Nullable String why) {
            super(why);
        }
    }
}
