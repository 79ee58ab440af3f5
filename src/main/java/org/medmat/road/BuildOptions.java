package org.medmat.road;

import org.medmat.output.Manifest;
import org.medmat.question.QuestionKind;

/**
 * What a build is asked for.
 *
 * @param jobs how many threads work
 * @param strict whether anything missing fails the build
 * @param trust by what a download is taken for unchanged since the build before
 */
public record BuildOptions(Scope scope, Choices choices, Target target, int jobs, boolean strict, Trust trust) {

    /** @param version of the program */
    Manifest.Settings settings(String version) {
        return new Manifest.Settings(
                version,
                choices.seed(),
                target.imagePrefix(),
                choices.maxOptions(),
                choices.distractors().word(),
                QuestionKind.ALL.stream()
                        .filter(choices.kinds()::contains)
                        .map(QuestionKind::word)
                        .toList(),
                choices.twins().fingerprint());
    }
}
