package org.medmat.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medmat.adapter.BoxForm;
import org.medmat.adapter.ImagePattern;
import org.medmat.adapter.RegionSource;
import org.medmat.adapter.Source;
import org.medmat.adapter.Template;
import org.medmat.region.MaskRule;
import org.medmat.region.RunConvention;

/** Makes what {@code regions} say. */
final class RegionResolver {

    private static final List<String> KINDS = List.of("mask", "runs", "box", "boxes", "polygons");
    private static final Pattern LEAST = Pattern.compile("(\\d{1,9}|\\d{1,2}(?:\\.\\d{1,6})?%)");
    private static final Pattern COLOUR = Pattern.compile("\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*");

    private final Mapping written;

    private RegionResolver(Mapping written) {
        this.written = written;
    }

    static List<RegionSource> resolve(Mapping source) {
        List<RegionSource> regions = new ArrayList<>();
        for (Node item : source.items("regions")) {
            Mapping written = Mapping.of(item, source.problems());
            RegionSource region = new RegionResolver(written).resolve();
            if (region != null) {
                regions.add(region);
                written.refuseOthers();
            }
        }
        return regions;
    }

    /** Which images of a series count; null: all. */
    static Source.@Nullable Largest largest(Mapping source) {
        Mapping written = source.mapping("largest");
        if (written == null) {
            return null;
        }
        int images = written.requiredNumber("images");
        Template of = written.parse(written.place("of"), written.required("of"), Template::parse);
        written.refuseOthers();
        return of == null ? null : new Source.Largest(images, of);
    }

    private @Nullable RegionSource resolve() {
        List<String> kinds = KINDS.stream().filter(written::has).toList();
        if (kinds.size() != 1) {
            problem(
                    kinds.isEmpty() ? "mask" : kinds.get(1),
                    "a region begins with one of " + String.join(", ", KINDS),
                    "keep one of them");
            return null;
        }
        Template label = template("label");
        RegionSource.Least least = least(kinds.get(0));
        return switch (kinds.get(0)) {
            case "mask" -> mask(label, least);
            case "runs" -> runs(label, least);
            case "box" -> box(label, least);
            case "boxes" -> boxes(label, least);
            default -> polygons(label, least);
        };
    }

    private RegionSource mask(@Nullable Template label, RegionSource.Least least) {
        boolean byOrder = written.has("by");
        if (byOrder && !written.text("by", "").equals("order")) {
            problem("by", "`by` is \"" + written.text("by", "") + "\"", "write order, or leave it out");
        }
        List<ImagePattern> masks = written.parseAll("mask", byOrder ? ImagePattern::parseMany : ImagePattern::parse);
        Near near = near();
        Map<String, MaskRule> lossy = near.lossy() == near.exact() ? Map.of() : rules(near.lossy());
        return new RegionSource.Masks(
                masks, new RegionSource.Rules(rules(near.exact()), lossy), pages(), byOrder, label, least);
    }

    private Map<String, Integer> pages() {
        Map<String, Integer> pages = new LinkedHashMap<>();
        written.map("pages").forEach((raw, page) -> {
            if (page.matches("[1-9]\\d{0,3}")) {
                pages.put(raw, Integer.parseInt(page) - 1);
            } else {
                problem("pages", "\"" + page + "\" is no page", "write its number, from 1");
            }
        });
        if (!pages.isEmpty() && (written.has("values") || written.has("colours"))) {
            problem("pages", "`pages` beside `values` or `colours`", "keep one of them");
        }
        return pages;
    }

    /** How far a value may be off, in JPEG files and in others. */
    private record Near(int exact, int lossy) {}

    private Near near() {
        if (written.node("near") instanceof Node.Fields fields) {
            Mapping kinds = Mapping.of(fields, written.problems());
            int lossy = number(kinds, "jpeg", 0);
            kinds.refuseOthers();
            return new Near(0, lossy);
        }
        int near = number("near", 0);
        return new Near(near, near);
    }

    private Map<String, MaskRule> rules(int near) {
        Map<String, MaskRule> rules = new LinkedHashMap<>();
        if (written.has("values")) {
            Map<String, List<Integer>> greys = new LinkedHashMap<>();
            written.map("values").forEach((raw, text) -> greys.put(raw, List.of(grey(text))));
            greys.forEach((raw, own) -> rules.put(raw, new MaskRule.Grey(own, others(greys, raw), near)));
        } else if (written.has("colours")) {
            Map<String, List<Integer>> colours = new LinkedHashMap<>();
            written.map("colours").forEach((raw, text) -> colours.put(raw, colours(text)));
            colours.forEach((raw, own) -> rules.put(raw, new MaskRule.Colour(own, others(colours, raw), near)));
        } else {
            rules.put("", object(written.text("object", "bright")));
        }
        return rules;
    }

    private MaskRule object(String object) {
        return switch (object) {
            case "bright" -> MaskRule.BRIGHT;
            case "dark" -> new MaskRule.Below(128);
            case "any" -> new MaskRule.NonZero();
            default -> {
                problem("object", "`object` is \"" + object + "\"", "write bright, dark or any");
                yield MaskRule.BRIGHT;
            }
        };
    }

    private static List<Integer> others(Map<String, List<Integer>> all, String raw) {
        return all.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(raw))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private int grey(String text) {
        if (text.matches("\\d{1,5}")) {
            return Integer.parseInt(text);
        }
        problem("values", "\"" + text + "\" is no grey value", "write a number from 0 to 255");
        return 0;
    }

    private List<Integer> colours(String text) {
        List<Integer> colours = new ArrayList<>();
        for (String each : text.split("\\|")) {
            Matcher colour = COLOUR.matcher(each);
            if (colour.matches()) {
                colours.add(Integer.parseInt(colour.group(1)) << 16
                        | Integer.parseInt(colour.group(2)) << 8
                        | Integer.parseInt(colour.group(3)));
            } else {
                problem("colours", "\"" + each + "\" is no colour", "write red, green and blue: \"0,170,85\"");
            }
        }
        return colours;
    }

    private @Nullable RegionSource runs(@Nullable Template label, RegionSource.Least least) {
        Template runs = template("runs");
        String start = word("start", "absolute", "relative");
        String along = word("along", "rows", "columns");
        RunConvention convention = new RunConvention(
                start.equals("relative") ? RunConvention.Start.RELATIVE : RunConvention.Start.ABSOLUTE,
                first(),
                along.equals("columns") ? RunConvention.Order.COLUMNS : RunConvention.Order.ROWS);
        return runs == null ? null : new RegionSource.Runs(runs, convention, size(), label, least);
    }

    private @Nullable RegionSource box(@Nullable Template label, RegionSource.Least least) {
        List<Template> numbers = written.parseAll("box", Template::parse);
        if (numbers.size() != 4) {
            problem(
                    "box",
                    "`box` has " + numbers.size() + " parts",
                    "write four: [\"{xmin}\", \"{ymin}\", \"{xmax}\", \"{ymax}\"]");
            return null;
        }
        return new RegionSource.OneBox(numbers, form(), size(), label, least);
    }

    private @Nullable RegionSource boxes(@Nullable Template label, RegionSource.Least least) {
        Template boxes = template("boxes");
        return boxes == null ? null : new RegionSource.BoxList(boxes, form(), size(), label, least);
    }

    private @Nullable RegionSource polygons(@Nullable Template label, RegionSource.Least least) {
        Template polygons = template("polygons");
        boolean fractions = word("in", "pixels", "fractions").equals("fractions");
        BoxForm form = new BoxForm(BoxForm.Kind.CORNERS, fractions, first() == 1);
        return polygons == null ? null : new RegionSource.PolygonList(polygons, form, size(), label, least);
    }

    private BoxForm form() {
        BoxForm.Kind kind =
                switch (word("as", "corners", "size", "centre")) {
                    case "size" -> BoxForm.Kind.SIZE;
                    case "centre" -> BoxForm.Kind.CENTRE;
                    default -> BoxForm.Kind.CORNERS;
                };
        return new BoxForm(kind, word("in", "pixels", "fractions").equals("fractions"), first() == 1);
    }

    private List<Template> size() {
        List<Template> size = written.parseAll("size", Template::parse);
        if (size.size() == 1 || size.size() > 2) {
            problem("size", "`size` has " + size.size() + " parts", "write two: [\"{width}\", \"{height}\"]");
        }
        return size;
    }

    private int first() {
        int first = number("first", 0);
        if (first > 1) {
            problem("first", "`first` is " + first, "write 0 or 1");
        }
        return Math.min(first, 1);
    }

    /** One of some words; the first where nothing is said. */
    private String word(String key, String... words) {
        String word = written.text(key, words[0]);
        if (!List.of(words).contains(word)) {
            problem(key, "`" + key + "` is \"" + word + "\"", "write " + String.join(" or ", words));
        }
        return word;
    }

    private int number(String key, int otherwise) {
        return number(written, key, otherwise);
    }

    private static int number(Mapping mapping, String key, int otherwise) {
        String text = mapping.text(key, Integer.toString(otherwise));
        if (text.matches("\\d{1,6}")) {
            return Integer.parseInt(text);
        }
        mapping.problems()
                .add(mapping.place(key), "`" + key + "` is \"" + text + "\", no number", "write a whole number");
        return otherwise;
    }

    private RegionSource.Least least(String kind) {
        String text = written.text("least");
        if (text == null) {
            return List.of("mask", "runs").contains(kind) ? RegionSource.Least.NO_SPECKS : RegionSource.Least.ANY;
        }
        if (!LEAST.matcher(text).matches()) {
            problem("least", "`least` is \"" + text + "\"", "write a number of pixels, or a part of the image: 0.5%");
            return RegionSource.Least.ANY;
        }
        return text.endsWith("%")
                ? new RegionSource.Least(1, Double.parseDouble(text.substring(0, text.length() - 1)) / 100)
                : new RegionSource.Least(Math.max(1, Long.parseLong(text)), 0);
    }

    private @Nullable Template template(String key) {
        String text = written.text(key);
        return text == null ? null : written.parse(written.place(key), text, Template::parse);
    }

    private void problem(String key, String what, String remedy) {
        written.problems().add(written.place(key), what, remedy);
    }
}
