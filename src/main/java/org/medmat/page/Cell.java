package org.medmat.page;

import java.util.List;
import java.util.Locale;

/** What stands in one place of a table. */
@FunctionalInterface
public interface Cell {

    /** Nothing is known or there is nothing to say. */
    Cell NONE = html -> {};

    void write(Html html);

    static Cell text(String text) {
        return html -> html.text(text);
    }

    /** A text of less weight. */
    static Cell quiet(String text) {
        return html -> html.element("span", text, "class", "quiet");
    }

    static Cell link(String address, String text) {
        return html -> html.link(address, text);
    }

    /** With a comma between thousands. */
    static Cell number(long number) {
        return text(Words.count(number));
    }

    /** A difference, with its sign; nothing where there is none. */
    static Cell change(long difference) {
        return difference == 0
                ? NONE
                : html -> html.element("span", Words.change(difference), "class", difference > 0 ? "more" : "fewer");
    }

    /** In percent, to one decimal. */
    static Cell share(double share) {
        return text(Words.percent(share));
    }

    /**
     * A bar of parts behind each other. The numbers stand in other cells of the row, so that it is not read out.
     *
     * @param whole what fills the whole width
     */
    static Cell bar(List<Long> parts, long whole) {
        return html -> Bars.stacked(html, parts, whole);
    }

    /**
     * A bar on a band: what was reached on what was to be expected, as shares.
     *
     * @param isOver whether it is more than it should be
     */
    static Cell bullet(double reached, double expected, boolean isOver) {
        return html -> Bars.bullet(html, reached, expected, isOver);
    }

    /** The words of numbers. */
    final class Words {
        private Words() {}

        public static String count(long number) {
            return String.format(Locale.ROOT, "%,d", number);
        }

        public static String change(long difference) {
            return (difference < 0 ? "\u2212" : "+") + count(Math.abs(difference));
        }

        public static String percent(double share) {
            return String.format(Locale.ROOT, "%.1f %%", 100 * share);
        }

        /** In three digits at most: 950, 12k, 1.2M. */
        public static String brief(long number) {
            if (number < 1_000) {
                return Long.toString(number);
            }
            boolean isMillions = number >= 999_500;
            double of = number / (isMillions ? 1e6 : 1e3);
            return String.format(Locale.ROOT, of < 9.95 ? "%.1f" : "%.0f", of) + (isMillions ? "M" : "k");
        }
    }
}
