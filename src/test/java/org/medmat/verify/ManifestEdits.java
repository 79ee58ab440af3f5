package org.medmat.verify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.medmat.output.Manifest;

/** What an adversary writes into a manifest. */
final class ManifestEdits {

    private ManifestEdits() {}

    /** @param items how many there are to train with; to test with where it is negative */
    static Manifest counting(Manifest manifest, int dataset, int items) {
        return with(
                manifest,
                dataset,
                entry -> new Manifest.Dataset(
                        entry.number(),
                        entry.name(),
                        entry.subset(),
                        entry.licence(),
                        entry.download(),
                        entry.images(),
                        entry.rows(),
                        new Manifest.Items(
                                items < 0 ? entry.items().train() : items,
                                items < 0 ? -items : entry.items().test(),
                                0),
                        entry.split()));
    }

    private static Manifest with(Manifest manifest, int dataset, UnaryOperator<Manifest.Dataset> change) {
        return new Manifest(
                manifest.settings(),
                manifest.subsets(),
                manifest.datasets().stream()
                        .map(entry -> entry.number() == dataset ? change.apply(entry) : entry)
                        .toList(),
                manifest.guessers(),
                manifest.files());
    }

    static Manifest make(String edit, Manifest manifest) {
        Manifest.Settings old = manifest.settings();
        return switch (edit) {
            case "the seed changed" ->
                new Manifest(
                        settings(old, 43, old.kinds()),
                        manifest.subsets(),
                        manifest.datasets(),
                        manifest.guessers(),
                        manifest.files());
            case "the kinds of questions changed" ->
                new Manifest(
                        settings(old, old.seed(), List.of("label", "side")),
                        manifest.subsets(),
                        manifest.datasets(),
                        manifest.guessers(),
                        manifest.files());
            default -> {
                Manifest all = manifest;
                for (Manifest.Dataset dataset : manifest.datasets()) {
                    all = with(all, dataset.number(), entry -> entry(edit, entry));
                }
                yield all;
            }
        };
    }

    private static Manifest.Settings settings(Manifest.Settings old, long seed, List<String> kinds) {
        return new Manifest.Settings(
                old.version(), seed, old.imagePrefix(), old.maxOptions(), old.distractors(), kinds, old.twins());
    }

    private static Manifest.Dataset entry(String edit, Manifest.Dataset entry) {
        Map<String, Long> labels = new TreeMap<>(entry.images().labels());
        if (edit.equals("the manifest's labels disagree")) {
            labels.replaceAll((label, count) -> 0L);
        }
        return new Manifest.Dataset(
                entry.number(),
                entry.name(),
                entry.subset(),
                edit.equals("the manifest's licence") ? "free" : entry.licence(),
                entry.download(),
                new Manifest.Images(entry.images().found(), entry.images().expected(), labels),
                edit.equals("the manifest's count of rows")
                        ? new Manifest.Rows(
                                entry.rows().read() + 1,
                                entry.rows().asked() + 1,
                                entry.rows().skipped())
                        : entry.rows(),
                entry.items(),
                edit.equals("the split's rule renamed")
                        ? new Manifest.Split("by nobody", entry.split().groups())
                        : entry.split());
    }
}
