/**
 * The closed list of labels of a subset, sets of them, and the answers that they are found in again.
 *
 * <p>Uses at most: {@code text}.
 *
 * <p>Threads: lists and sets never change once they are made, so any number of threads may share them; {@link org.medmat.label.AnswerLabels} belong to one
 * thread.
 */
package org.medmat.label;
