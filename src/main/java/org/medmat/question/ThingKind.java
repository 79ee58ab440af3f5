package org.medmat.question;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.medmat.item.Option;
import org.medmat.label.LabelSet;
import org.medmat.region.Thousandths;

/** What is in the box? Offered are the names of other things whose boxes lie alike in other images: the place tells nothing then. */
public record ThingKind() implements RegionKind {

    @Override
    public String word() {
        return "thing";
    }

    @Override
    public List<String> placeholders() {
        return List.of(Wording.BOX);
    }

    @Override
    public Fact asks() {
        return Fact.NAME;
    }

    @Override
    public Set<Fact> tells() {
        return Set.of(Fact.PRESENCE, Fact.PLACE, Fact.SIZE, Fact.NUMBER);
    }

    @Override
    public void ask(Scene scene, Consumer<Candidate> to) {
        for (Scene.Thing thing : scene.things()) {
            if (scene.things().stream()
                            .filter(other -> other.box().equals(thing.box()))
                            .count()
                    > 1) {
                continue;
            }
            to.accept(new Candidate(
                    scene,
                    scene.name(thing.label()),
                    Wording.of(Wording.BOX, thing.box().toString()),
                    new Option.Labels(scene.name(thing.label()), LabelSet.of(thing.label())),
                    thing.mark(),
                    thing.evidence()));
        }
    }

    @Override
    public String pool(Candidate candidate) {
        return "";
    }

    @Override
    public boolean mayMeet(Candidate one, Candidate other) {
        Thousandths box = box(one);
        int label = label(one);
        int another = label(other);
        return label != another
                && !one.scene().names().overlap(label, another)
                && !box.overlapsLess(box(other), BoxOverlap.ALIKE)
                && isWrong(another, one)
                && isWrong(label, other);
    }

    /** A label is wrong for the box of another if nothing of the label lies there too, and nobody is unsure of it. */
    private static boolean isWrong(int label, Candidate candidate) {
        return candidate.scene().isApart(box(candidate), label, BoxOverlap.APART)
                && candidate.scene().truth().unsure().stream()
                        .noneMatch(unsure ->
                                unsure == label || candidate.scene().names().overlap(unsure, label));
    }

    private static int label(Candidate candidate) {
        return candidate.scene().names().find(candidate.thing());
    }

    private static Thousandths box(Candidate candidate) {
        return Thousandths.of(Objects.requireNonNull(candidate.mark()));
    }
}
