package org.medmat.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medmat.label.LabelSet;
import org.medmat.region.Box;
import org.medmat.region.Size;
import org.medmat.sample.Mark;
import org.medmat.sample.Numbers;
import org.medmat.sample.Samples;
import org.medmat.sample.Side;
import org.medmat.sample.SkipReason;
import org.medmat.sample.Truth;
import org.medmat.tree.FileList;

/** Unites the regions of each image and label. */
final class RegionCollector {

    private final FileList files;
    private final Tally tally;
    private final SortedMap<Long, Found> found = new TreeMap<>();
    private final Map<Integer, Image> images = new HashMap<>();
    private final Set<Integer> leftOut = new HashSet<>();

    /** A label's place in an image. */
    private record Found(Box box, String raw) {}

    /** What holds for all regions of an image. */
    private record Image(Size size, long patient, @Nullable Side split) {}

    RegionCollector(FileList files, Tally tally) {
        this.files = files;
        this.tally = tally;
    }

    void take(int file, int label, Box box, Size size, String raw, String patient, @Nullable Side split) {
        images.computeIfAbsent(file, added -> new Image(size, Samples.patient(patient), split));
        long key = (long) file << 32 | label;
        Found before = found.get(key);
        if (before != null) {
            tally.skip(SkipReason.MERGED);
        }
        found.put(key, new Found(before == null ? box : before.box().and(box), raw));
    }

    void leaveOut(int file) {
        leftOut.add(file);
    }

    Samples samples() {
        found.keySet().removeIf(key -> {
            boolean out = leftOut.contains((int) (key >> 32));
            if (out) {
                tally.skip(SkipReason.EXCLUDED);
            }
            return out;
        });
        int size = found.size();
        int[] files = new int[size];
        Numbers truths = new Numbers(size);
        Numbers raws = new Numbers(size);
        long[] patients = new long[size];
        byte[] splits = new byte[size];
        List<Truth> truthList = new ArrayList<>();
        Map<Integer, Integer> truthPlaces = new HashMap<>();
        List<String> rawList = new ArrayList<>();
        Map<String, Integer> rawPlaces = new HashMap<>();
        List<Mark> marks = new ArrayList<>();
        int at = 0;
        for (Map.Entry<Long, Found> entry : found.entrySet()) {
            int file = (int) (entry.getKey() >> 32);
            int label = entry.getKey().intValue();
            Image image = Objects.requireNonNull(images.get(file));
            files[at] = file;
            int truth = truthPlaces.computeIfAbsent(label, added -> {
                truthList.add(Truth.of(LabelSet.of(added)));
                return truthList.size() - 1;
            });
            truths.set(at, truth);
            int raw = rawPlaces.computeIfAbsent(entry.getValue().raw(), added -> {
                rawList.add(added);
                return rawList.size() - 1;
            });
            raws.set(at, raw);
            patients[at] = image.patient();
            splits[at++] = (byte) (image.split() == null ? -1 : image.split().ordinal());
            marks.add(new Mark(entry.getValue().box(), image.size()));
        }
        return new Samples(this.files::path, files, truths, raws, patients, splits, truthList, rawList, marks);
    }
}
