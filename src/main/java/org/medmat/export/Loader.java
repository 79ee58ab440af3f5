package org.medmat.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medmat.finished.Entry;
import org.medmat.finished.PictureFinder;
import org.medmat.output.Stage;
import org.medmat.picture.Converter;
import org.medmat.problem.DataException;

/** Finds the pictures of rows again, reads them where a form holds them, and writes or links them beside the forms. For any number of threads. */
final class Loader {

    private static final int LARGEST = 1 << 29;

    private final Stage stage;
    private final ExportSurvey survey;
    private final PictureFinder pictures;
    private final Set<PictureMode> modes;
    private final @Nullable Converter converter;

    /**
     * A row that is to be loaded.
     *
     * @param isFirst whether no row before it has the same picture
     * @param isConverted whether its picture is to be converted
     */
    record Asked(ExportRow row, boolean isFirst, boolean isConverted) {}

    /** @param converter null where nothing is converted */
    Loader(
            Stage stage,
            ExportSurvey survey,
            PictureFinder pictures,
            Set<PictureMode> modes,
            @Nullable Converter converter) {
        this.stage = stage;
        this.survey = survey;
        this.pictures = pictures;
        this.modes = modes;
        this.converter = converter;
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
        List<ExportRow> rows = new ArrayList<>();
        List<String> written = new ArrayList<>();
        List<String> converted = new ArrayList<>();
        for (Asked each : asked) {
            FoundPicture picture = each.row().picture();
            if (picture == null) {
                rows.add(each.row());
                continue;
            }
            try {
                if (each.isConverted() && converter != null) {
                    rows.add(convert(each, picture, converter, new Batch(rows, written, converted)));
                } else {
                    rows.add(each.row().with(load(each, picture, written)));
                }
            } catch (PictureException e) {
                survey.unreadable(each.row().entry(), String.valueOf(e.getMessage()), e.remedy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Batch(rows, written, converted);
    }

    /** It is written beside the forms, unless it goes inside of them: where it lies nobody can open it. */
    private ExportRow convert(Asked asked, FoundPicture picture, Converter converter, Batch batch) throws IOException {
        byte[] file = read(there(asked));
        Converter.Converted converted;
        try {
            converted = converter.convert(file, asked.row().entry().image());
        } catch (DataException e) {
            throw new PictureException(e.problem().what(), e.problem().remedy());
        }
        FoundPicture known = new FoundPicture(
                picture.name(), picture.ending(), "", converted.width(), converted.height(), converted.bytes());
        boolean written = modes.stream().anyMatch(mode -> mode != PictureMode.EMBED && mode != PictureMode.NONE);
        Entry entry = ScaledBoxes.scaled(asked.row().entry(), picture, converted.width(), converted.height())
                .orElseThrow(() -> new PictureException(
                        "is turned by its EXIF, and the item's box is not", "write the picture anew, upright"));
        if (asked.isFirst()) {
            batch.converted().add(told(picture.ending(), converted.how()));
            if (written) {
                stage.picture(known.path(), converted.bytes());
                batch.written().add(PictureList.line(known.path(), converted.bytes()));
            }
        }
        return asked.row().with(known).with(entry);
    }

    /** Each window is another one, and the card has room for a line for all of them. */
    private static String told(String ending, List<String> how) {
        return (ending.equals("jpg") ? "to JPEG" : "to PNG")
                + how.stream()
                        .map(each -> ", " + each.replaceFirst("^window .* of the file$", "window of the file"))
                        .collect(Collectors.joining());
    }

    private PictureFinder.Found there(Asked asked) throws PictureException {
        return find(asked).orElseThrow(() -> new PictureException("was there a moment ago, is gone now"));
    }

    private FoundPicture load(Asked asked, FoundPicture picture, List<String> written) throws IOException {
        PictureFinder.Found there = there(asked);
        Path lying = there.path();
        FoundPicture known = new FoundPicture(
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

        private final String remedy;

        PictureException(@Nullable String why) {
            this(why, "get the picture again");
        }

        PictureException(@Nullable String why, String remedy) {
            super(why);
            this.remedy = remedy;
        }
    }
}
