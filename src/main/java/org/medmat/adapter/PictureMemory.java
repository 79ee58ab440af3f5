package org.medmat.adapter;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.region.Box;
import org.medmat.region.ImageHeader;
import org.medmat.region.Mask;
import org.medmat.region.MaskRule;
import org.medmat.region.Outline;
import org.medmat.region.Size;
import org.medmat.tree.FileList;
import org.medmat.tree.FileTree;

/** What pictures themselves say: their sizes, and where masks have their pixels. Remembers it, so that a snapshot can do without them. */
final class PictureMemory {

    private static final String SIZE = "size";
    private static final String NOTHING = "nothing";

    private final FileTree tree;
    private final SortedMap<String, String> facts = new TreeMap<>();

    PictureMemory(FileTree tree) {
        this.tree = tree;
    }

    /** Everything that was asked, by path and question with a tab between. */
    SortedMap<String, String> facts() {
        return facts;
    }

    String path(int file) {
        return tree.files().path(file);
    }

    /** Nobody knows which of two files is meant. */
    DataException ambiguous(ImageFinder.Found.Ambiguous several) {
        FileList files = tree.files();
        return new DataException(new Problem(
                Place.of(files.path(several.one())),
                "or " + files.path(several.other()) + " may be meant, and the two differ",
                "name the folder too in the pattern"));
    }

    Size size(int file) throws IOException {
        String[] numbers = fact(file, SIZE, () -> {
                    try (InputStream in = new BufferedInputStream(tree.open(file))) {
                        Size size = ImageHeader.read(in, tree.files().path(file));
                        return size.width() + " " + size.height();
                    }
                })
                .split(" ");
        return new Size(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    /** The parts of a mask's page that are large enough, for each rule in turn. */
    List<Outline> outlines(int file, int page, List<MaskRule> rules, long least) throws IOException {
        StringBuilder question =
                new StringBuilder("pixels page ").append(page).append(" least ").append(least);
        rules.forEach(rule -> question.append(' ').append(rule));
        String fact = fact(file, question.toString(), () -> find(file, page, rules, least));
        List<Outline> outlines = new ArrayList<>();
        for (String each : fact.split(";")) {
            outlines.add(each.equals(NOTHING) ? Outline.NOTHING : outline(each.split(" ")));
        }
        return outlines;
    }

    private String find(int file, int page, List<MaskRule> rules, long least) throws IOException {
        Mask mask;
        try (InputStream in = tree.open(file)) {
            mask = Mask.read(in, tree.files().path(file));
        }
        List<String> found = new ArrayList<>();
        for (Outline outline : mask.outlines(page, rules, least)) {
            found.add(outline.found()
                    .map(b -> (long) b.x1() + " " + (long) b.y1() + " " + (long) b.x2() + " " + (long) b.y2() + " "
                            + outline.pixels())
                    .orElse(NOTHING));
        }
        return String.join(";", found);
    }

    private static Outline outline(String[] numbers) {
        Box box = new Box(
                Long.parseLong(numbers[0]),
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]),
                Long.parseLong(numbers[3]));
        return new Outline(box, Long.parseLong(numbers[4]));
    }

    String fact(int file, String question, Finding finding) throws IOException {
        String path = tree.files().path(file);
        String known = tree.fact(path, question);
        String fact = known == null ? finding.find() : known;
        facts.put(path + '\t' + question, fact);
        return fact;
    }

    /** Looks into a picture. */
    @FunctionalInterface
    interface Finding {
        String find() throws IOException;
    }
}
