package org.medmat.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.medmat.file.Sha256;

/**
 * A page in one file: styles within, no script, nothing from the network, which its own policy forbids.
 *
 * @param lead what stands below the title
 */
public record Page(String title, Consumer<Html> lead, List<Section> sections) {

    private static final String STYLE = "page.css";

    /**
     * A part of the page that the contents name.
     *
     * @param id as links name it
     */
    public record Section(String id, String title, Consumer<Html> content) {}

    public byte[] write() throws IOException {
        String style = style();
        Html html = new Html().raw("<!DOCTYPE html>").line();
        html.open("html", "lang", "en").line().open("head");
        html.line().single("meta", "charset", "utf-8");
        html.line().single("meta", "http-equiv", "Content-Security-Policy", "content", policy(style));
        html.line().single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.line().single("meta", "name", "referrer", "content", "no-referrer");
        html.line().single("meta", "name", "color-scheme", "content", "light dark");
        html.line().element("title", title);
        html.line().open("style").raw(style).close();
        html.close().line().open("body");
        html.line().element("a", "To the content", "class", "skip", "href", "#content");
        html.line().open("header").element("h1", title).add(lead).close();
        html.line().open("nav", "aria-label", "Contents").open("ul");
        sections.forEach(section ->
                html.open("li").link("#" + section.id(), section.title()).close());
        html.close().close().line().open("main", "id", "content");
        for (Section section : sections) {
            html.line().open("section", "id", section.id(), "aria-labelledby", section.id() + "-title");
            html.element("h2", section.title(), "id", section.id() + "-title");
            html.add(section.content()).close();
        }
        html.close().close().close().line();
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Figures in large letters, each with its name. */
    public static void facts(Html html, List<Fact> facts) {
        html.open("dl", "class", "facts");
        facts.forEach(fact -> html.open("div")
                .element("dt", fact.name())
                .open("dd")
                .add(fact.value()::write)
                .close()
                .close());
        html.close();
    }

    /** A figure and its name. */
    public record Fact(String name, Cell value) {}

    private static String style() throws IOException {
        try (InputStream in = Page.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IOException("the program lacks " + STYLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Only this very style is let in. */
    private static String policy(String style) {
        byte[] digest = new Sha256().add(style.getBytes(StandardCharsets.UTF_8)).bytes();
        String hash = Base64.getEncoder().encodeToString(digest);
        return "default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'";
    }
}
