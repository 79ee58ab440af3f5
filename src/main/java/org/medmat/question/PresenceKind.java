package org.medmat.question;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.medmat.item.Evidence;
import org.medmat.item.Option;

/** Is the thing there? As many images have it as have it not. */
public record PresenceKind() implements RegionKind {

    private static final String NOT_THERE = "No ";

    @Override
    public String word() {
        return "presence";
    }

    @Override
    public List<String> placeholders() {
        return List.of(Wording.TARGET);
    }

    @Override
    public Fact asks() {
        return Fact.PRESENCE;
    }

    @Override
    public Set<Fact> tells() {
        return Set.of();
    }

    @Override
    public void ask(Scene scene, Consumer<Candidate> to) {
        scene.labels()
                .forEach(label -> to.accept(candidate(
                        scene,
                        label,
                        scene.name(label),
                        scene.regions(label).get(0).evidence())));
        scene.absent().stream()
                .forEach(
                        label -> to.accept(candidate(scene, label, NOT_THERE + scene.within(label), scene.evidence())));
    }

    @Override
    public boolean saysPresence(String answer) {
        return !answer.startsWith(NOT_THERE);
    }

    private static Candidate candidate(Scene scene, int label, String answer, Evidence evidence) {
        return Candidate.about(scene, label, new Option.Words(answer), null, evidence);
    }
}
