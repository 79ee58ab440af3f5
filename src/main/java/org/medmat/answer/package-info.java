/**
 * Which option a model means that answers in free text. It is read by rules, each of them a line of {@link org.medmat.answer.AnswerRule}; what
 * they can't read has a {@link org.medmat.answer.Unread reason}, and is never guessed.
 *
 * <p>Uses at most: {@code text}.
 *
 * <p>Threads: nothing here changes once it is made, so any number of threads may share it.
 */
package org.medmat.answer;
