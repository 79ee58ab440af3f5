/**
 * The whole road, from the downloads to the files, for many datasets at once.
 *
 * <p>Uses at most: {@code text}, {@code problem}, {@code random}, {@code region}, {@code label}, {@code item}, {@code picture}, {@code guess}, {@code
 * sample}, {@code split}, {@code question}, {@code tree}, {@code table}, {@code adapter}, {@code synthetic}, {@code catalog}, {@code
 * encoding}, {@code output}, {@code verify}, {@code file}.
 *
 * <p>Threads: {@link org.medmat.road.Build} and {@link org.medmat.road.BuildSurvey} belong to the thread that calls them; their workers read
 * a dataset each, make items and write files; {@link org.medmat.road.Progress} is told by many threads at once.
 */
package org.medmat.road;
