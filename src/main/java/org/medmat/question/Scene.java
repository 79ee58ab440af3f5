package org.medmat.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.medmat.item.Evidence;
import org.medmat.label.LabelList;
import org.medmat.label.LabelSet;
import org.medmat.region.RegionMark;
import org.medmat.region.Thousandths;
import org.medmat.sample.Region;
import org.medmat.sample.Regions;
import org.medmat.sample.Truth;

/** An image with what is marked in it, as kinds of questions look at it. */
final class Scene {

    private final int sample;
    private final Truth truth;
    private final Regions regions;
    private final Evidence evidence;
    private final Asking.Answering answering;
    private final List<Thing> things = new ArrayList<>();

    /**
     * A thing with one place.
     *
     * @param mark around all of it
     * @param outlined whether its pixels are marked, and not a box only
     */
    record Thing(int label, RegionMark mark, Thousandths box, long pixels, boolean outlined, Evidence evidence) {}

    Scene(int sample, Truth truth, Regions regions, Evidence evidence, Asking.Answering answering) {
        this.sample = sample;
        this.truth = truth;
        this.regions = regions;
        this.evidence = evidence;
        this.answering = answering;
        labels().forEach(this::addThing);
    }

    private void addThing(int label) {
        List<Region> marked = regions.of(label);
        if (marked.size() == 1 || answering.united()) {
            RegionMark mark = new RegionMark(regions.around(label), regions.size());
            things.add(new Thing(
                    label,
                    mark,
                    Thousandths.of(mark),
                    marked.stream().mapToLong(Region::pixels).sum(),
                    marked.stream().allMatch(Region::outlined),
                    marked.get(0).evidence()));
        }
    }

    int sample() {
        return sample;
    }

    LabelList names() {
        return answering.labels();
    }

    String name(int label) {
        return names().name(label);
    }

    String within(int label) {
        return names().within(label);
    }

    Truth truth() {
        return truth;
    }

    Evidence evidence() {
        return evidence;
    }

    /** What the whole image is a picture of. */
    LabelSet diagnoses() {
        return LabelSet.of(truth.labels().stream().filter(answering.diagnoses()::contains));
    }

    /** The labels under which something is marked. */
    IntStream labels() {
        return regions.list().stream().mapToInt(Region::label).distinct();
    }

    List<Region> regions(int label) {
        return regions.of(label);
    }

    /** The things that have one place. */
    List<Thing> things() {
        return things;
    }

    /** Labels of things that are certainly not there. */
    LabelSet absent() {
        return LabelSet.of(answering.assessed().without(answering.diagnoses()).stream()
                .filter(label -> truth.excludes(LabelSet.of(label), names())));
    }

    /** Whether a box is apart from every single region that a label may be said of. */
    boolean isApart(Thousandths box, int label, double part) {
        for (Region region : regions.list()) {
            if ((region.label() == label || names().overlap(label, region.label()))
                    && !box.overlapsLess(Thousandths.of(new RegionMark(region.box(), regions.size())), part)) {
                return false;
            }
        }
        return true;
    }

    RegionMark mark(Region region) {
        return new RegionMark(region.box(), regions.size());
    }
}
