/**
 * The report: what was built, as one page, and two builds side by side.
 *
 * <p>Uses at most: {@code output}, {@code gallery}, {@code figures}, {@code page}.
 *
 * <p>Threads: nothing here keeps anything, so that any may use it.
 */
package org.medmat.report;
