package org.medmat.gallery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medmat.catalog.TwinLine;
import org.medmat.item.Side;
import org.medmat.output.Blocks;
import org.medmat.output.PlainFile;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Says of each group of twins of which sorts it is, and writes it. For one thread. */
final class TwinGroups {

    private static final int EXAMPLES = 1000;
    private static final int PICTURES = 100;
    private static final int LONGEST_LINE = 1 << 16;

    private final Shelf shelf;
    private final Blocks lines;
    private final Map<Integer, PictureTally> tallies;
    private final Map<String, Long> counts = TwinSorts.none();
    private final List<GalleryReport.Group> examples = new ArrayList<>();

    TwinGroups(Shelf shelf, Blocks lines, Map<Integer, PictureTally> tallies) {
        this.shelf = shelf;
        this.lines = lines;
        this.tallies = tallies;
    }

    /** Writes a line for each picture; gives how many. A group that lies in the benchmark as a whole is nobody's concern. */
    long write(List<int[]> groups, PlainFile out) throws IOException {
        List<int[]> ours = groups.stream()
                .filter(group -> shelf.dataset(group[group.length - 1]) != Named.AGAINST)
                .toList();
        Verdicts verdicts = new Verdicts(shelf, ours);
        long written = 0;
        for (int group = 0; group < ours.size(); group++) {
            int[] pictures = ours.get(group);
            String kind = kind(pictures);
            List<Twin> becomes = verdicts.of(group);
            TwinSorts sorts = new TwinSorts(kind);
            List<GalleryReport.Picture> told = new ArrayList<>();
            for (int i = 0; i < pictures.length; i++) {
                int picture = pictures[i];
                TwinLine line = new TwinLine(
                        group + 1,
                        kind,
                        verdicts.side(group).word(),
                        shelf.dataset(picture),
                        image(picture),
                        stands(picture),
                        shelf.label(picture),
                        becomes.get(i).word());
                out.write((line.line() + '\n').getBytes(StandardCharsets.UTF_8));
                written++;
                sorts.add(line);
                if (examples.size() < EXAMPLES && i < PICTURES) {
                    told.add(new GalleryReport.Picture(
                            line.dataset(), line.image(), line.stands(), line.label(), line.becomes()));
                }
            }
            count(sorts);
            if (examples.size() < EXAMPLES) {
                examples.add(new GalleryReport.Group(kind, sorts.sorts(), pictures.length, told));
            }
        }
        return written;
    }

    private void count(TwinSorts group) {
        group.count(counts);
        group.ofDataset().forEach((dataset, pictures) -> Objects.requireNonNull(tallies.get(dataset))
                .addTwins(group.sorts(), pictures));
    }

    private String kind(int[] pictures) {
        boolean files = true;
        boolean pixels = true;
        for (int picture : pictures) {
            files &= shelf.file(picture) == shelf.file(pictures[0]);
            pixels &= shelf.pixels(picture) == shelf.pixels(pictures[0]);
        }
        return files ? "bytes" : pixels ? "pixels" : "near";
    }

    private String stands(int picture) {
        if (shelf.dataset(picture) == Named.AGAINST) {
            return "";
        }
        boolean train = shelf.stands(picture, Side.TRAIN);
        return train && shelf.stands(picture, Side.TEST) ? TwinSorts.BOTH : (train ? Side.TRAIN : Side.TEST).word();
    }

    /** The index knows the path. */
    private String image(int picture) throws IOException {
        long from = shelf.position(picture);
        int length = (int) Math.min(LONGEST_LINE, shelf.position(picture + 1) - from);
        IndexLine line = IndexLine.read(new String(lines.read(from, length), StandardCharsets.UTF_8));
        if (line == null) {
            throw new DataException(new Problem(
                    Place.of(IndexWriter.LINES), "was changed while it was read", "run `medmat pictures` again"));
        }
        return line.image();
    }

    Map<String, Long> counts() {
        return counts;
    }

    List<GalleryReport.Group> examples() {
        return examples;
    }
}
