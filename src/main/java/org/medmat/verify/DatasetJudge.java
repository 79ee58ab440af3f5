package org.medmat.verify;

import org.jspecify.annotations.Nullable;
import org.medmat.adapter.Adapter;
import org.medmat.catalog.Dataset;
import org.medmat.catalog.Subset;
import org.medmat.item.Side;
import org.medmat.item.WrittenItem;
import org.medmat.label.AnswerLabels;
import org.medmat.output.Manifest;
import org.medmat.question.Asking;
import org.medmat.question.Redrawing;
import org.medmat.question.Wording;
import org.medmat.tree.PathOrder;

/**
 * Makes a dataset's questions again, as far as they follow from the seed, the catalog, and the pictures and answers of its items, and tells
 * where others stand in the files. First all items to train with, then those to test with. For one thread.
 */
final class DatasetJudge {

    private final Listing listing;
    private final String folder;
    private final AllowedQuestions questions;
    /** Null where nothing is made again. */
    private final @Nullable Asking asking;

    private final PictureFinding pictures;
    private final AnswerLabels answers;
    private final CountedLabels labels;
    private final Findings findings;
    /** Whether a picture may be called inside by what a table says of it, which no file of ours says. */
    private final boolean mayBeNamed;

    private final @Nullable QuestionsAgain again;
    private String before = "";
    private @Nullable Side side;

    DatasetJudge(Listing listing, Subset subset, Dataset dataset, AllowedQuestions questions, Findings findings) {
        Adapter adapter = dataset.adapter();
        Manifest.Dataset entry = listing.datasets().get(dataset.number());
        this.listing = listing;
        this.folder = listing.imagePrefix() + dataset.folder() + "/";
        this.questions = questions;
        this.asking = listing.judging().asking(dataset, subset);
        this.pictures = new PictureFinding(dataset);
        this.answers = new AnswerLabels(subset.labels(), subset.multiLabel());
        this.labels = new CountedLabels(subset.labels());
        this.findings = findings;
        this.mayBeNamed = adapter == null || adapter.tablesNamePictures();
        boolean knowsAll = entry != null && !mayBeNamed && !subset.asksAboutRegions() && listing.hasAllOf(entry);
        this.again = asking == null || adapter == null || entry == null || !knowsAll
                ? null
                : new QuestionsAgain(listing, asking, entry, !adapter.mayBeUnsure(), findings);
    }

    /** @param asked what the item asks; null where nobody may ask so */
    void take(Side on, WrittenItem item, AllowedQuestions.@Nullable Asked asked, OriginTable origins) {
        if (asking == null
                || asked == null
                || listing.hasOtherPictures()
                || !item.image().startsWith(folder)) {
            pass(item);
            return;
        }
        if (on != side) {
            side = on;
            before = "";
        }
        String path = item.image().substring(folder.length());
        checkOrder(item, path);
        labels.add(item, asked, questions, answers);
        String thing = questions.thing(asked, item.answer());
        int at = (int) item.number() - 1;
        long key = origins.key(at);
        long picture = key == 0 ? 0 : pictures.find(path, asked.kind(), thing, key);
        if (picture == 0) {
            if (key != 0 && !mayBeNamed) {
                findings.add(
                        CheckRule.KEY,
                        item,
                        "its key in the file of origins is not that of this image and "
                                + (asked.kind().isAboutRegions() ? "what is asked of it" : "its Answer"));
            }
            lack();
        } else {
            judge(on, item, asked, new Redrawing(asking, asked.kind(), picture, thing), origins.isAlone(at, picture));
        }
    }

    private void pass(WrittenItem item) {
        if (asking != null && !listing.isMixture() && !item.image().startsWith(folder)) {
            findings.add(CheckRule.IMAGE, item, "its image does not lie in its dataset's folder, " + folder);
        }
        lack();
    }

    private void lack() {
        findings.judged(Judged.NOT, 1);
        if (again != null) {
            again.lack();
        }
    }

    private void judge(Side on, WrittenItem item, AllowedQuestions.Asked asked, Redrawing redrawing, boolean alone) {
        if (again != null) {
            again.add(on, item, redrawing.picture(), answers.read(item.answer()).labels(), alone);
        }
        if (again == null || !again.makesOptions()) {
            // Else the whole item is made again when all are known.
            checkQuestion(item, asked, redrawing);
            findings.judged(Judged.PARTLY, 1);
        }
    }

    private void checkQuestion(WrittenItem item, AllowedQuestions.Asked asked, Redrawing redrawing) {
        if (!redrawing.isAsked()) {
            findings.add(
                    CheckRule.DRAWN,
                    item,
                    "it asks \"" + asked.kind().word() + "\", which is none of the kinds that the manifest names");
            return;
        }
        String question = new Wording(asked.words()).fill(redrawing.instruction(item.options()));
        if (!question.equals(item.question())) {
            findings.add(CheckRule.DRAWN, item, listing.judging().drawn("question", item.question(), question));
        }
        int right = item.options().indexOf(item.answer());
        if (asked.kind().isAboutRegions() && right >= 0) {
            int place = redrawing.rightPlace(item.options().size());
            if (right != place) {
                findings.add(
                        CheckRule.DRAWN,
                        item,
                        listing.judging().drawn("right option", ChoiceText.letter(right), ChoiceText.letter(place)));
            }
        }
    }

    private void checkOrder(WrittenItem item, String path) {
        int order = PathOrder.compare(before, path);
        if (!listing.isMixture() && (order > 0 || order == 0 && !questions.areAboutRegions())) {
            findings.add(CheckRule.ORDER, item, "it stands after " + before);
        }
        before = path;
    }

    /** When both files were read. */
    void end() {
        Manifest.Dataset entry =
                asking == null ? null : listing.datasets().get(asking.home().dataset());
        if (entry != null && !listing.isMixture()) {
            labels.compare(listing, entry, findings);
        }
        if (again != null) {
            again.compare();
        }
    }
}
