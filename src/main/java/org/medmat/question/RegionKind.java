package org.medmat.question;

import java.util.Set;
import java.util.function.Consumer;
import org.medmat.item.Option;

/**
 * A kind of question about things that somebody marked. What can be asked of an image are its {@link Candidate candidates}; one becomes an
 * item when others are found that it can be exchanged with: see {@link Exchange}.
 */
public sealed interface RegionKind extends QuestionKind
        permits BoxKind,
                ThingKind,
                PresenceKind,
                SideKind,
                SizeKind,
                RatioKind,
                CountKind,
                RelationKind,
                DiagnosisKind {

    @Override
    default boolean isAboutRegions() {
        return true;
    }

    /** What its answer is. */
    Fact asks();

    /** What its text and its options give away. */
    Set<Fact> tells();

    /** Whether one of two kinds gives away what the other one asks: they are not asked of the same image. */
    default boolean isInTheWayOf(RegionKind other) {
        return tells().contains(other.asks()) || other.tells().contains(asks());
    }

    /** Tells what it can ask of an image. */
    void ask(Scene scene, Consumer<Candidate> to);

    /** Whether an item of this kind says that its thing is in the image. */
    default boolean saysPresence(String answer) {
        return tells().contains(Fact.PRESENCE);
    }

    /** What a question about two things is about, as its item's key has it. */
    default String pair(String target, String other) {
        return target + " and " + other;
    }

    /** Only candidates with equal words here can be exchanged. */
    default String pool(Candidate candidate) {
        return candidate.thing();
    }

    /**
     * Whether each can offer the answer of the other, both being in one pool: each is wrong for the other, and apart from their answers
     * nothing in their texts tells one from the other.
     */
    default boolean mayMeet(Candidate one, Candidate other) {
        return !one.answer().equals(other.answer());
    }

    /** Whether an exchange is better than others. */
    default boolean prefers(Candidate one, Candidate other) {
        return false;
    }

    /** The answer that stands for another candidate's in a candidate's item. */
    default Option offered(Candidate candidate, Candidate other, Iterable<Option> beside) {
        return other.answer();
    }

    /** Whether its items carry the box of a thing and the size of the image. */
    default boolean hasMark() {
        return tells().contains(Fact.PLACE);
    }
}
