package org.medmat.question;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.medmat.item.Option;

/** In which half of the picture, as one looks at it, is the middle of the thing? Not asked where it is near the line. */
public record SideKind() implements RegionKind {

    static final Option LEFT = new Option.Words("Left half of the picture");
    static final Option RIGHT = new Option.Words("Right half of the picture");

    /** Nearer to the line than this part of the width nobody can tell. */
    private static final double UNCLEAR = 0.05;

    @Override
    public String word() {
        return "side";
    }

    @Override
    public List<String> placeholders() {
        return List.of(Wording.TARGET);
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
        for (Scene.Thing thing : scene.things()) {
            double middle = (thing.mark().box().x1() + thing.mark().box().x2())
                    / 2
                    / thing.mark().size().width();
            if (Math.abs(middle - 0.5) >= UNCLEAR) {
                to.accept(Candidate.about(scene, thing.label(), middle < 0.5 ? LEFT : RIGHT, null, thing.evidence()));
            }
        }
    }
}
