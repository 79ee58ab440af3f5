package org.medmat.answer;

/** How an answer was found. The first rule that says something decides. */
public enum AnswerRule {
    /** The text is an option, whatever its case and blanks; of a list of labels, in any order. */
    OPTION("the option's text"),
    /** The text is a letter, alone or in brackets. */
    LETTER("a letter alone"),
    /** The text says which is the answer: "The answer is B", "Answer: Cyst", a final answer before others. */
    STATED("a statement"),
    /** The text begins with a letter and its mark, and what follows names no other option. */
    LED("a letter, then words"),
    /** The text names one option and no other; one inside a longer one doesn't count. */
    NAMED("an option named in words"),
    /** The text marks one letter and no other: "(B)", "**B**", "option B". */
    MARKED("a letter marked in words");

    private final String words;

    AnswerRule(String words) {
        this.words = words;
    }

    /** As tables name it. */
    public String words() {
        return words;
    }
}
