package org.medmat.answer;

import org.jspecify.annotations.Nullable;

/**
 * What was read in an answer.
 *
 * @param option its place among the options; -1 where none was found
 * @param rule null where none was found
 * @param unread null where one was found
 */
public record Reading(
        int option, @Nullable Rule rule, @Nullable Unread unread) {

    static Reading of(int option, Rule rule) {
        return new Reading(option, rule, null);
    }

    static Reading not(Unread why) {
        return new Reading(-1, null, why);
    }

    public boolean isRead() {
        return option >= 0;
    }
}
