/**
 * Draws small downloads in the real layouts, for trials without any data.
 *
 * <p>Uses at most: {@code text}, {@code problem}, {@code file}, {@code random}, {@code region}.
 *
 * <p>Threads: a {@link org.medmat.synthetic.TreeRecipe} may be shared; {@link org.medmat.synthetic.SampleWriter} is called by one
 * thread and lets several draw, each with {@link org.medmat.synthetic.PictureDrawer} of its own.
 */
package org.medmat.synthetic;
