package org.medmat.question;

import java.util.List;

/** What does the image show? */
public record LabelKind() implements QuestionKind {

    @Override
    public String word() {
        return "label";
    }

    @Override
    public boolean isAboutRegions() {
        return false;
    }

    @Override
    public List<String> placeholders() {
        return List.of();
    }
}
