package org.medmat.road;

/**
 * What the questions follow from, beside the catalog and the downloads.
 *
 * @param seed of all random choices
 * @param maxOptions how many options a question has at most
 */
public record Choices(long seed, int maxOptions) {}
