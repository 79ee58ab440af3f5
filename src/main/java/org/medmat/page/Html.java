package org.medmat.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.medmat.text.Hidden;

/**
 * HTML being written. Whatever text is given, it stays a text: what means something to a browser is escaped, what does something unseen is
 * shown. For one thread.
 */
public final class Html {

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> opened = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param tag as the program writes it, never a stranger's word; so are names of attributes
     * @param attributes names and values in turn; one without value is left out
     */
    public Html open(String tag, String... attributes) {
        tag(tag, attributes);
        opened.push(tag);
        return this;
    }

    /** Ends what was begun last. */
    public Html close() {
        written.append("</").append(opened.pop()).append('>');
        return this;
    }

    /** An element that holds nothing. */
    public Html empty(String tag, String... attributes) {
        return open(tag, attributes).close();
    }

    /** An element that HTML never ends. */
    Html single(String tag, String... attributes) {
        tag(tag, attributes);
        return this;
    }

    /** An element that holds a text. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** What others write here. */
    public Html add(Consumer<Html> content) {
        content.accept(this);
        return this;
    }

    public Html text(String text) {
        escape(text, false);
        return this;
    }

    /** A link where the address is one of the web or of this page; else the text alone. */
    public Html link(String address, String text) {
        boolean isWeb = address.startsWith("https://") || address.startsWith("http://");
        return isWeb || address.startsWith("#")
                ? element("a", text, "href", address, "rel", isWeb ? "noreferrer" : "")
                : text(text);
    }

    /** Begins a line of the file, so that people can read and compare it. */
    Html line() {
        written.append('\n');
        return this;
    }

    /** What the program itself wrote, as it is. */
    Html raw(String trusted) {
        written.append(trusted);
        return this;
    }

    private void tag(String tag, String... attributes) {
        written.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                written.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], true);
                written.append('"');
            }
        }
        written.append('>');
    }

    private void escape(String text, boolean quoted) {
        String shown = Hidden.isIn(text) ? Hidden.shown(text, at -> false) : text;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append(quoted ? "&quot;" : "\"");
                case '\'' -> written.append(quoted ? "&#39;" : "'");
                default -> written.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
