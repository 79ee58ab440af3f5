package org.medmat.verify;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medmat.guess.Guesser;
import org.medmat.guess.Measure;
import org.medmat.guess.Measuring;
import org.medmat.guess.Texts;
import org.medmat.item.Part;
import org.medmat.item.Side;
import org.medmat.item.WrittenItem;
import org.medmat.output.Manifest;
import org.medmat.problem.Place;

/** What guessers reach in two files, train and test; told where it is too much, or where the manifest says otherwise. */
final class GuessedPair {

    private final Listing listing;
    private final Part test;
    private final boolean isMeasured;
    private final Findings findings;
    private final Measuring measuring = new Measuring();
    private final Texts one = new Texts();
    private boolean isAsListed = true;

    /**
     * @param test one of the two files
     */
    GuessedPair(Listing listing, Part test, Findings findings) {
        this.listing = listing;
        this.test = test;
        this.isMeasured = listing.hasPair(test);
        this.findings = findings;
    }

    /** @param dataset whose item it is */
    void take(Side side, int dataset, WrittenItem item) {
        if (!isMeasured) {
            return;
        }
        one.clear();
        one.add(dataset, item.question(), item.options(), item.options().indexOf(item.answer()));
        if (side == Side.TRAIN) {
            measuring.teach(one, 0);
        } else {
            measuring.ask(one, 0);
        }
    }

    /** @param wasAsListed whether it has the bytes of the manifest, and so what a build measured */
    void end(boolean wasAsListed) {
        isAsListed &= wasAsListed;
    }

    /** When both files were read. */
    void tell() {
        tell(test.pair(), isMeasured ? measuring.measure().orElse(null) : null);
        tell(test.pairOfBoxes(), isMeasured ? measuring.ofBoxes().orElse(null) : null);
    }

    private void tell(String pair, @Nullable Measure measure) {
        if (measure != null) {
            findings.add(pair, measure);
            // Questions as published tell their answers, and who asked for them knows.
            if (measure.isOver() && listing.promisesFairness()) {
                tellOver(measure);
            }
        }
        compare(pair, measure);
    }

    private void tellOver(Measure measure) {
        Guesser best = measure.best();
        findings.add(
                CheckRule.GUESSED,
                Place.of(listing.path(test)),
                "without the pictures the guesser \"" + best.word() + "\" answers " + percent(measure.share(best))
                        + " of "
                        + measure.items() + " items, where " + percent(measure.floor())
                        + " is what lot or the commonest answer gives",
                "the texts tell the answers: look at `medmat verify --guessers`, and don't take a model's result here for sight");
    }

    private void compare(String pair, @Nullable Measure measure) {
        Manifest.Guessed said = listing.guessers().get(pair);
        if (said == null || measure == null || !isAsListed) {
            return;
        }
        Manifest.Guessed found = Manifest.Guessed.of(measure);
        if (!found.equals(said)) {
            listing.blame(
                    findings,
                    "says of guessers in " + pair + ": " + words(said) + "; but measured are " + words(found));
        }
    }

    private static String words(Manifest.Guessed guessed) {
        return guessed.items() + " items, chance " + guessed.chance() + ", base " + guessed.base() + ", floor "
                + guessed.floor() + ", right " + guessed.right();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
