package org.medmat.mixture;

import java.util.List;
import java.util.Set;

/**
 * A mixture as it is chosen.
 *
 * @param name its folder; empty where it is the only one
 * @param how how its sources were found, in words
 * @param target the triplet that it is tested with; its own where it has no target
 */
record Blend(String name, String how, List<MixtureItem> train, List<MixtureItem> test, Set<Integer> target) {}
