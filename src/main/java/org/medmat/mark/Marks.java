package org.medmat.mark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medmat.file.Sha256;

/** The marks beside a build, in the order of keys and readers. Never changes. */
public final class Marks {

    /** The name of their file in the build's folder. */
    public static final String NAME = "medmat-marks.json";

    private static final Comparator<Id> ORDER = Comparator.comparing(Id::key).thenComparing(Id::reader);

    private final SortedMap<Id, Mark> all;

    private record Id(String key, String reader) {}

    private Marks(SortedMap<Id, Mark> all) {
        this.all = Collections.unmodifiableSortedMap(all);
    }

    static Marks of(Collection<Mark> marks) {
        SortedMap<Id, Mark> all = new TreeMap<>(ORDER);
        marks.forEach(mark -> all.put(new Id(mark.key(), mark.reader()), mark));
        return new Marks(all);
    }

    /** Those beside a build; none where nobody has marked anything. */
    public static Marks read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return Files.exists(file) ? of(MarkJson.read(file)) : of(List.of());
    }

    /** The SHA-256 of their file. */
    public static String checksum(Path folder) throws IOException {
        return Sha256.hex(MarkJson.bytes(folder.resolve(NAME)));
    }

    /** The keys of the items of which any reader said one of these. */
    public Set<String> keys(Set<Verdict> verdicts) {
        return all.values().stream()
                .filter(mark -> mark.verdict() != null && verdicts.contains(mark.verdict()))
                .map(Mark::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<Mark> all() {
        return List.copyOf(all.values());
    }

    /** What a reader said of an item; null where nothing. */
    public @Nullable Mark of(String key, String reader) {
        return all.get(new Id(key, reader));
    }

    Marks with(Mark mark) {
        SortedMap<Id, Mark> changed = new TreeMap<>(all);
        Id id = new Id(mark.key(), mark.reader());
        if (mark.isEmpty()) {
            changed.remove(id);
        } else {
            changed.put(id, mark);
        }
        return new Marks(changed);
    }
}
