package org.medmat.answer;

import org.jspecify.annotations.Nullable;

/**
 * What was read in an answer.
 *
 * @param option its place among the options; -1 where none was found
 * @param rule null where none was found
 * @param unread null where one was found
 */
public record AnswerReading(
        int option, @Nullable AnswerRule rule, @Nullable Unread unread) {

    static AnswerReading of(int option, AnswerRule rule) {
        return new AnswerReading(option, rule, null);
    }

    static AnswerReading not(Unread why) {
        return new AnswerReading(-1, null, why);
    }

    public boolean isRead() {
        return option >= 0;
    }
}
