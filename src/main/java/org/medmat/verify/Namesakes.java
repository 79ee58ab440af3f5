package org.medmat.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds pictures of two datasets that share pictures, one to train with, one to test with, whose files have the same
 * name and which are not known to be the same picture or to be two. They are perhaps a copy that the datasets'
 * {@code shares} overlook.
 *
 * <p>A name alone proves nothing: thousands of pictures are called 1.jpg. So it counts only
 * <ul>
 *   <li>between two datasets that call shared pictures by one name, for only these are known to have common sources;
 *   <li>unless both recognise the picture: then they have told already whether it is the same;
 *   <li>if neither recognises it, only where the name has a letter. A mere number was given by whoever numbered files,
 *       and a picture that only one of them recognises by such a number is worth a look.
 * </ul>
 */
final class Namesakes {

    /** @param key by which the dataset recognises the picture; empty if it doesn't */
    private record Trained(int dataset, String key) {}

    private final Map<Long, List<Trained>> trained = new HashMap<>();
    private final Fingerprint fingerprint = new Fingerprint();

    void train(String shared, String path, String key, int dataset) {
        Trained picture = new Trained(dataset, key);
        List<Trained> known = trained.computeIfAbsent(print(shared, path), name -> new ArrayList<>(1));
        if (!known.contains(picture)) {
            known.add(picture);
        }
    }

    /** The dataset that has a suspicious namesake in the train file. */
    Optional<Integer> of(String shared, String path, String key, int dataset) {
        return trained.getOrDefault(print(shared, path), List.of()).stream()
                .filter(other -> other.dataset() != dataset)
                .filter(other -> key.isEmpty() || other.key().isEmpty())
                .filter(other -> !key.isEmpty() || !other.key().isEmpty() || hasLetter(stem(path)))
                .map(Trained::dataset)
                .findFirst();
    }

    private long print(String shared, String path) {
        return fingerprint.of(shared, name(path).toLowerCase(Locale.ROOT));
    }

    private static boolean hasLetter(String stem) {
        return stem.codePoints().anyMatch(Character::isLetter);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String stem(String path) {
        String name = name(path);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
