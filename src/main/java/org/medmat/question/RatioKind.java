package org.medmat.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.medmat.item.Option;

/** How high is a thing, measured by the thing around it? Of a cup in its disc that is what glaucoma is judged by. */
public record RatioKind() implements RegionKind {

    private static final Steps STEPS = Steps.absolute(
            0.02,
            new double[] {0.3, 0.4, 0.5, 0.6, 0.7},
            "Less than 0.3",
            "0.3 to 0.4",
            "0.4 to 0.5",
            "0.5 to 0.6",
            "0.6 to 0.7",
            "More than 0.7");

    @Override
    public String word() {
        return "ratio";
    }

    @Override
    public List<String> placeholders() {
        return List.of(Wording.TARGET, Wording.OTHER);
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
        for (Scene.Thing inner : scene.things()) {
            for (Scene.Thing outer : scene.things()) {
                double ratio = inner.mark().box().height() / outer.mark().box().height();
                if (inner.outlined()
                        && outer.outlined()
                        && isWithin(inner, outer)
                        && scene.names().overlap(inner.label(), outer.label())) {
                    STEPS.of(ratio).ifPresent(answer -> to.accept(candidate(scene, inner, outer, answer)));
                }
            }
        }
    }

    /** A pixel over the edge is the pen's. */
    private static boolean isWithin(Scene.Thing inner, Scene.Thing outer) {
        return inner.label() != outer.label()
                && inner.pixels() < outer.pixels()
                && inner.mark().box().height() <= outer.mark().box().height() + 1;
    }

    @Override
    public String pair(String target, String other) {
        return target + " in " + other;
    }

    private Candidate candidate(Scene scene, Scene.Thing inner, Scene.Thing outer, Option answer) {
        return new Candidate(
                scene,
                pair(scene.name(inner.label()), scene.within(outer.label())),
                new Wording(Map.of(
                        Wording.TARGET, scene.within(inner.label()), Wording.OTHER, scene.within(outer.label()))),
                answer,
                null,
                inner.evidence());
    }
}
