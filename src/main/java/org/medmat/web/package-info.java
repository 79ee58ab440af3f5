/**
 * The page on this machine that shows items with their pictures: a server that listens to this machine only, and plain JavaScript and CSS
 * beside it.
 *
 * <p>Uses at most: {@code text}, {@code problem}, {@code label}, {@code item}, {@code tree}, {@code catalog}, {@code finished}, {@code
 * picture}, {@code mark}, {@code view}.
 *
 * <p>Threads: some threads of the server's own answer requests side by side; all that they share may be used by any.
 */
package org.medmat.web;
