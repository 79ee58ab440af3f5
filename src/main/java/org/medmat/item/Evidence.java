package org.medmat.item;

/**
 * What a dataset says, and where.
 *
 * @param raw its own words for the label
 * @param rule the words of the catalog that mapped them
 * @param file the label file; where a file's path says it, the pattern that matched
 * @param row its number in the label file; 0 for a pattern
 */
public record Evidence(String raw, String rule, String file, int row) {}
