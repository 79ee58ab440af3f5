package org.medmat.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.medmat.item.Option;
import org.medmat.region.Box;

/** How does one thing lie to another, as one looks at the picture? Asked where a gap lies between them and only one answer can be meant. */
public record RelationKind() implements RegionKind {

    static final Option ABOVE = new Option.Words("Above it");
    static final Option BELOW = new Option.Words("Below it");
    static final Option LEFT = new Option.Words("Left of it");
    static final Option RIGHT = new Option.Words("Right of it");

    /** Aside by more than this part of the way to it, a thing lies askew. */
    private static final double ASKEW = 0.5;

    @Override
    public String word() {
        return "relation";
    }

    @Override
    public List<String> placeholders() {
        return List.of(Wording.TARGET, Wording.OTHER);
    }

    @Override
    public Fact asks() {
        return Fact.PLACE;
    }

    @Override
    public Set<Fact> tells() {
        return Set.of(Fact.PRESENCE, Fact.NAME);
    }

    @Override
    public void ask(Scene scene, Consumer<Candidate> to) {
        List<Scene.Thing> things = scene.things();
        for (Scene.Thing one : things) {
            for (Scene.Thing other : things) {
                if (one.label() < other.label() && !scene.names().overlap(one.label(), other.label())) {
                    relation(one.mark().box(), other.mark().box())
                            .ifPresent(answer -> to.accept(candidate(scene, one, other, answer)));
                }
            }
        }
    }

    /** How one box lies to another; nothing where that may be told in two ways. */
    static Optional<Option> relation(Box one, Box other) {
        double across = (one.x1() + one.x2() - other.x1() - other.x2()) / 2;
        double down = (one.y1() + one.y2() - other.y1() - other.y2()) / 2;
        boolean isBeside = one.x2() <= other.x1() || other.x2() <= one.x1();
        boolean isOver = one.y2() <= other.y1() || other.y2() <= one.y1();
        if (isOver && !isBeside && Math.abs(across) <= ASKEW * Math.abs(down)) {
            return Optional.of(down < 0 ? ABOVE : BELOW);
        }
        if (isBeside && !isOver && Math.abs(down) <= ASKEW * Math.abs(across)) {
            return Optional.of(across < 0 ? LEFT : RIGHT);
        }
        return Optional.empty();
    }

    private Candidate candidate(Scene scene, Scene.Thing one, Scene.Thing other, Option answer) {
        return new Candidate(
                scene,
                pair(scene.name(one.label()), scene.within(other.label())),
                new Wording(
                        Map.of(Wording.TARGET, scene.within(one.label()), Wording.OTHER, scene.within(other.label()))),
                answer,
                null,
                one.evidence());
    }
}
