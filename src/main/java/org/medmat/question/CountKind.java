package org.medmat.question;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.medmat.item.Option;
import org.medmat.region.Thousandths;
import org.medmat.sample.Region;

/** How many are there? Asked where each was marked by a box of its own, and no two boxes may be of the same one. */
public record CountKind() implements RegionKind {

    private static final List<Option> ANSWERS = List.of(
            new Option.Words("One"),
            new Option.Words("Two"),
            new Option.Words("Three"),
            new Option.Words("More than three"));

    @Override
    public String word() {
        return "count";
    }

    @Override
    public List<String> placeholders() {
        return List.of(Wording.TARGET);
    }

    @Override
    public Fact asks() {
        return Fact.NUMBER;
    }

    @Override
    public Set<Fact> tells() {
        return Set.of(Fact.PRESENCE, Fact.NAME);
    }

    @Override
    public void ask(Scene scene, Consumer<Candidate> to) {
        scene.labels().forEach(label -> {
            List<Region> regions = scene.regions(label);
            List<Thousandths> boxes = regions.stream()
                    .map(region -> Thousandths.of(scene.mark(region)))
                    .toList();
            if (regions.stream().noneMatch(Region::outlined) && areApart(boxes)) {
                to.accept(Candidate.about(
                        scene,
                        label,
                        ANSWERS.get(Math.min(regions.size(), ANSWERS.size()) - 1),
                        null,
                        regions.get(0).evidence()));
            }
        });
    }

    private static boolean areApart(List<Thousandths> boxes) {
        for (int one = 0; one < boxes.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (!boxes.get(one).overlapsLess(boxes.get(other), BoxOverlap.APART)) {
                    return false;
                }
            }
        }
        return true;
    }
}
