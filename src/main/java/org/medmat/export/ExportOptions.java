package org.medmat.export;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.Selection;
import org.medmat.finished.TrainerPart;
import org.medmat.mark.Verdict;
import org.medmat.picture.Conversion;
import org.medmat.region.Look;
import org.medmat.tree.Downloads;

/** What an export is asked for. */
public record ExportOptions(Input input, Choice choice, Asking asking, Target target, int jobs, boolean strict) {

    /**
     * @param items a finished folder
     * @param downloads where the pictures lie
     */
    public record Input(Path items, Downloads downloads) {}

    /**
     * Which items.
     *
     * @param splits empty: all
     * @param kinds empty: all
     * @param limits how many at most
     * @param validation the share of the training items that is taken out of them; 0: none is
     * @param openOnly whether what may not be passed on is left out
     * @param without items that somebody marked so are left out
     * @param skipUnfit whether items that a form can't hold are left out, and don't stop the export
     * @param seed of all choices
     */
    public record Choice(
            Selection selection,
            Set<TrainerPart> splits,
            Set<String> kinds,
            Limits limits,
            double validation,
            boolean openOnly,
            Set<Verdict> without,
            boolean skipUnfit,
            long seed) {}

    /** How many items at most; 0: all. */
    public record Limits(long all, long perLabel) {
        public boolean isNone() {
            return all == 0 && perLabel == 0;
        }
    }

    /** How they are asked. */
    public record Asking(AnswerForm form, Prompt prompt) {}

    /**
     * What is done with pictures that few programs can open as they are.
     *
     * @param kept whether they are taken as they are
     * @param conversion how they are converted; null: they are not
     */
    public record Unread(boolean kept, @Nullable Conversion conversion) {
        public static final Unread LEFT_OUT = new Unread(false, null);
        public static final Unread KEPT = new Unread(true, null);

        /** Whether a picture is converted. */
        boolean converts(Look look) {
            return conversion != null && (!look.conversion().isEmpty() || conversion.isTooLarge(look.size()));
        }
    }

    /**
     * What is written.
     *
     * @param pictures how files refer to pictures; null: as each form usually does
     * @param unread what is done with pictures that few programs can open
     */
    public record Target(
            Path out, List<Form> forms, @Nullable PictureMode pictures, Unread unread) {

        /** The order in which forms are named makes no difference. */
        public Target {
            forms = forms.stream()
                    .sorted(Comparator.comparing(form -> form.facts().word()))
                    .distinct()
                    .toList();
        }
    }
}
