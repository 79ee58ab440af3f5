/**
 * The commands.
 *
 * <p>Uses at most: {@code text}, {@code problem}, {@code file}, {@code random}, {@code logging}, {@code region}, {@code label},
 * {@code item}, {@code guess}, {@code sample}, {@code split}, {@code question}, {@code tree}, {@code table}, {@code adapter},
 * {@code synthetic}, {@code catalog}, {@code encoding}, {@code output}, {@code page}, {@code finished}, {@code answer}, {@code score},
 * {@code figures}, {@code report}, {@code export}, {@code mixture}, {@code verify}, {@code road}, {@code draft}, {@code mark},
 * {@code picture}, {@code view}, {@code web}, {@code gallery}.
 *
 * <p>Threads: a command runs on the main thread; only {@link org.medmat.cli.ProgressLine} is called by others, and {@link
 * org.medmat.cli.Interruption} by the one that stops the program.
 */
package org.medmat.cli;
