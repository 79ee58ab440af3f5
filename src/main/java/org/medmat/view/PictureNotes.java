package org.medmat.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medmat.catalog.TwinLine;
import org.medmat.gallery.PictureFindings;
import org.medmat.gallery.TwinSorts;
import org.medmat.random.StableHash;

/** What is to be noted of single pictures: what is wrong with them, and their twins. Kept by a hash of each of these pictures. For one thread. */
final class PictureNotes {

    private static final String TWINS = "has twins";

    /** For each picture the number of its note. */
    private final Map<Long, Integer> noteOf = new HashMap<>();
    /** For each that has twins the number of its group, from 1. */
    private final Map<Long, Integer> groupOf = new HashMap<>();

    private final Growing.Dictionary<Set<String>, List<String>> notes = new Growing.Dictionary<>(List::copyOf);

    /** @param found null where nobody has looked */
    static PictureNotes of(@Nullable PictureFindings found) throws IOException {
        PictureNotes notes = new PictureNotes();
        notes.notes.of(Set.of());
        if (found != null) {
            found.faults((dataset, image, wrong) -> notes.add(name(dataset, image), wrong));
            found.twins(notes.new OfTwins());
        }
        return notes;
    }

    /** Group by group: of which sorts one is stands fast at its end. */
    private final class OfTwins implements PictureFindings.Twins {
        private final List<Long> group = new ArrayList<>();
        private int number = 1;

        @Override
        public void take(TwinLine picture) {
            if (picture.dataset() > 0) {
                group.add(name(picture.dataset(), picture.image()));
            }
        }

        @Override
        public void end(TwinSorts sorts) {
            List<String> words = new ArrayList<>(List.of(TWINS));
            sorts.words().forEach(word -> words.add("twins " + word));
            group.forEach(name -> {
                groupOf.put(name, number);
                add(name, words);
            });
            group.clear();
            number++;
        }
    }

    private void add(long name, List<String> more) {
        Set<String> words = new TreeSet<>(more);
        words.addAll(notes.value(noteOf.getOrDefault(name, 0)));
        noteOf.put(name, notes.of(words));
    }

    private static long name(int dataset, String below) {
        return StableHash.of("picture", Integer.toString(dataset), below);
    }

    /** Whether nothing is to be noted of any picture. */
    boolean isNone() {
        return noteOf.isEmpty();
    }

    /** @param below the picture's path below the folder of its dataset */
    int noteOf(int dataset, String below) {
        return noteOf.getOrDefault(name(dataset, below), 0);
    }

    /** The number of its group of twins; 0 where it has none. */
    int groupOf(int dataset, String below) {
        return groupOf.getOrDefault(name(dataset, below), 0);
    }

    /** The notes by number, each with its words; the first has none. */
    List<List<String>> all() {
        return notes.values();
    }
}
