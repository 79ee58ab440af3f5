package org.medmat.question;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.medmat.item.Option;
import org.medmat.label.LabelSet;

/** What is the image a picture of? Asked where a dataset says so beside what it marks. */
public record DiagnosisKind() implements RegionKind {

    @Override
    public String word() {
        return "diagnosis";
    }

    @Override
    public List<String> placeholders() {
        return List.of();
    }

    @Override
    public Fact asks() {
        return Fact.DIAGNOSIS;
    }

    /** What is benign or malignant is there, and where all is normal there is nothing. */
    @Override
    public Set<Fact> tells() {
        return Set.of(Fact.PRESENCE);
    }

    @Override
    public void ask(Scene scene, Consumer<Candidate> to) {
        LabelSet diagnoses = scene.diagnoses();
        if (diagnoses.size() == 1) {
            to.accept(new Candidate(
                    scene,
                    scene.names().text(diagnoses),
                    Wording.NONE,
                    new Option.Labels(scene.names().text(diagnoses), diagnoses),
                    null,
                    scene.evidence()));
        }
    }

    /** Its thing is what the whole image is a picture of, which nobody marked. */
    @Override
    public boolean saysPresence(String answer) {
        return false;
    }

    @Override
    public String pool(Candidate candidate) {
        return "";
    }

    @Override
    public boolean mayMeet(Candidate one, Candidate other) {
        return isWrong(other, one) && isWrong(one, other);
    }

    private static boolean isWrong(Candidate other, Candidate candidate) {
        LabelSet answer = ((Option.Labels) other.answer()).labels();
        return candidate.scene().truth().excludes(answer, candidate.scene().names());
    }
}
