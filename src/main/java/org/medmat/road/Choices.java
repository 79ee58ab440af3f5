package org.medmat.road;

import org.medmat.question.Distractors;

/**
 * What the questions follow from, beside the catalog and the downloads.
 *
 * @param seed of all random choices
 * @param maxOptions how many options a question has at most
 * @param distractors how wrong answers are chosen
 */
public record Choices(long seed, int maxOptions, Distractors distractors) {}
