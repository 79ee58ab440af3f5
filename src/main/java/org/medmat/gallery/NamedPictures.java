package org.medmat.gallery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.medmat.catalog.Catalog;
import org.medmat.finished.EntryReader;
import org.medmat.finished.ItemFolder;
import org.medmat.finished.PictureFinder;
import org.medmat.question.LabelKind;
import org.medmat.random.StableHash;

/** Reads which pictures the items of a folder name, a dataset at a time: only one dataset's names are kept. */
final class NamedPictures {

    private static final String LABEL = new LabelKind().word();

    private final Catalog catalog;
    private final PictureFinder finder;
    private final SortedMap<Integer, List<ItemFolder.Source>> sources = new TreeMap<>();
    private final SortedMap<String, String> checksums = new TreeMap<>();

    NamedPictures(ItemFolder folder, Catalog catalog, PictureFinder finder) {
        this.catalog = catalog;
        this.finder = finder;
        folder.files()
                // A subset's files hold several datasets, which could not be read in the order of their numbers.
                .forEach(file -> sources.computeIfAbsent(
                                file.part().isOfSubset() ? 0 : file.part().number(), number -> new ArrayList<>())
                        .add(file));
    }

    /** What is read at a time, in order: the numbers of datasets, or one for all where only the files of subsets are there. */
    List<Integer> parts() {
        return List.copyOf(sources.keySet());
    }

    /** In order. */
    List<Named> of(int part) throws IOException {
        SortedMap<Integer, SortedMap<String, Named>> found = new TreeMap<>();
        for (ItemFolder.Source source : sources.getOrDefault(part, List.of())) {
            try (EntryReader reader = new EntryReader(source, catalog, true)) {
                for (EntryReader.Read read = reader.next(); read != null; read = reader.next()) {
                    add(read, source, found);
                }
                reader.tell(checksums);
            }
        }
        List<Named> all = new ArrayList<>();
        found.values().forEach(pictures -> all.addAll(pictures.values()));
        return all;
    }

    private void add(
            EntryReader.Read read, ItemFolder.Source source, SortedMap<Integer, SortedMap<String, Named>> found) {
        int dataset = read.entry().home().dataset();
        String image = finder.below(read.entry());
        long group = read.group() == 0 || read.own() != null ? 0 : StableHash.mix(read.group() + dataset) | 1;
        found.computeIfAbsent(dataset, number -> new TreeMap<>())
                .computeIfAbsent(
                        image,
                        path -> new Named(dataset, path, read.entry().home().subset(), new Named.Said()))
                .said()
                .add(
                        source.part().side(),
                        read.entry().kind().equals(LABEL) ? read.item().caption() : "",
                        group);
    }

    /** The SHA-256 of each file that was read. */
    SortedMap<String, String> checksums() {
        return checksums;
    }
}
