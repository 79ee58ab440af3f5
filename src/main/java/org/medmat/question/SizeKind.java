package org.medmat.question;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.medmat.item.Option;

/** Which part of the picture does the thing take? Asked where its pixels are marked, and where the part is not near to the next step. */
public record SizeKind() implements RegionKind {

    /** Between two of them lies a fifth at least, so that they can be told apart by sight. */
    private static final Steps STEPS = Steps.relative(
            0.1,
            new double[] {0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5},
            "Less than 1%",
            "1% to 2%",
            "2% to 5%",
            "5% to 10%",
            "10% to 20%",
            "20% to 30%",
            "30% to 50%",
            "More than 50%");

    @Override
    public String word() {
        return "size";
    }

    @Override
    public List<String> placeholders() {
        return List.of(Wording.TARGET);
    }

    @Override
    public Fact asks() {
        return Fact.SIZE;
    }

    @Override
    public Set<Fact> tells() {
        return Set.of(Fact.PRESENCE, Fact.NAME);
    }

    @Override
    public void ask(Scene scene, Consumer<Candidate> to) {
        for (Scene.Thing thing : scene.things()) {
            if (thing.outlined()) {
                STEPS.of((double) thing.pixels() / thing.mark().size().pixels())
                        .ifPresent(answer -> to.accept(candidate(scene, thing, answer)));
            }
        }
    }

    private static Candidate candidate(Scene scene, Scene.Thing thing, Option answer) {
        return Candidate.about(scene, thing.label(), answer, null, thing.evidence());
    }
}
