package org.medmat.question;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.medmat.item.Option;
import org.medmat.region.Thousandths;

/**
 * Where is the thing? The wrong boxes are those of the same thing in other images, which offer this one too. Where another thing of the image
 * itself lies so, its box is offered instead: then it takes the thing's name to find the right one.
 */
public record BoxKind() implements RegionKind {

    @Override
    public String word() {
        return "box";
    }

    @Override
    public List<String> placeholders() {
        return List.of(Wording.TARGET);
    }

    @Override
    public Fact asks() {
        return Fact.PLACE;
    }

    /** One of its options is the thing's place; where it asks for the only one of its kind, it tells the number. */
    @Override
    public Set<Fact> tells() {
        return Set.of(Fact.PRESENCE, Fact.NAME, Fact.PLACE, Fact.SIZE, Fact.NUMBER);
    }

    @Override
    public void ask(Scene scene, Consumer<Candidate> to) {
        for (Scene.Thing thing : scene.things()) {
            to.accept(Candidate.about(
                    scene, thing.label(), new Option.Place(thing.box()), thing.mark(), thing.evidence()));
        }
    }

    @Override
    public boolean mayMeet(Candidate one, Candidate other) {
        return isWrong(box(other), one) && isWrong(box(one), other);
    }

    private static boolean isWrong(Thousandths box, Candidate candidate) {
        return box.overlapsLess(box(candidate), BoxOverlap.APART)
                && candidate.scene().isApart(box, label(candidate), BoxOverlap.APART);
    }

    @Override
    public boolean prefers(Candidate one, Candidate other) {
        return standIn(one, other, List.of()).isPresent()
                || standIn(other, one, List.of()).isPresent();
    }

    @Override
    public Option offered(Candidate candidate, Candidate other, Iterable<Option> beside) {
        return standIn(candidate, other, beside).orElse(other.answer());
    }

    /** The box of another thing of the image, nearly where the other candidate's is. */
    private static Optional<Option> standIn(Candidate candidate, Candidate other, Iterable<Option> beside) {
        int label = label(candidate);
        for (Scene.Thing thing : candidate.scene().things()) {
            if (thing.label() != label
                    && !candidate.scene().names().overlap(label, thing.label())
                    && !thing.box().overlapsLess(box(other), BoxOverlap.ALIKE)
                    && isWrong(thing.box(), candidate)
                    && isDifferent(thing.box(), beside)) {
                return Optional.of(new Option.Place(thing.box()));
            }
        }
        return Optional.empty();
    }

    private static boolean isDifferent(Thousandths box, Iterable<Option> others) {
        for (Option other : others) {
            if (!box.overlapsLess(((Option.Place) other).box(), BoxOverlap.DIFFERENT)) {
                return false;
            }
        }
        return true;
    }

    private static int label(Candidate candidate) {
        return candidate.scene().names().find(candidate.thing());
    }

    private static Thousandths box(Candidate candidate) {
        return Thousandths.of(Objects.requireNonNull(candidate.mark()));
    }
}
