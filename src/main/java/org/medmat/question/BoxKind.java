package org.medmat.question;

/** Where is the thing? Asked of each label that has a region in the image. */
public record BoxKind() implements QuestionKind {

    @Override
    public String word() {
        return "box";
    }

    @Override
    public boolean isAboutRegions() {
        return true;
    }

    @Override
    public String placeholder() {
        return "{target}";
    }

    @Override
    public SampledItems items(Asking asking, Asked asked) {
        return new BoxItems(this, asking, asked);
    }
}
