package org.medmat.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medmat.adapter.Adapter;
import org.medmat.problem.CatalogException;
import org.medmat.synthetic.TreeRecipe;
import org.medmat.text.Likeness;

/** Makes a dataset of its file. */
final class DatasetResolver {

    private final Vocabulary vocabulary;
    private final Map<Integer, Subset> subsets;
    private final Set<Integer> described;
    private final Mapping file;
    private final Problems problems;

    private DatasetResolver(Vocabulary vocabulary, Map<Integer, Subset> subsets, Set<Integer> described, Mapping file) {
        this.vocabulary = vocabulary;
        this.subsets = subsets;
        this.described = described;
        this.file = file;
        this.problems = file.problems();
    }

    /**
     * @param subsets those that could be read
     * @param described the numbers of all that there are
     */
    static Dataset resolve(Vocabulary vocabulary, Map<Integer, Subset> subsets, Set<Integer> described, Mapping file) {
        return new DatasetResolver(vocabulary, subsets, described, file).resolve();
    }

    private Dataset resolve() {
        int number = file.requiredNumber("number");
        String name = file.required("name");
        String folder = folder();
        int subsetNumber = file.requiredNumber("subset");
        Subset subset = subsets.get(subsetNumber);
        if (subsetNumber != 0 && !described.contains(subsetNumber)) {
            problems.add(
                    file.place("subset"),
                    "there is no subset " + subsetNumber,
                    "name one that `medmat list subsets` shows, or describe it in subsets/");
        }
        Adapter adapter = subset == null ? skipAdapter() : AdapterResolver.resolve(file, subset);
        Dataset dataset = new Dataset(
                number,
                name,
                folder,
                file.text("home", ""),
                published(),
                subsetNumber,
                file.text("licence", "not stated"),
                access(),
                file.texts("notes"),
                file.texts("unverified"),
                ExpectationResolver.resolve(file, subset == null ? null : subset.labels(), adapter),
                adapter,
                recipe(),
                file.place());
        file.refuseOthers();
        return dataset;
    }

    /** Without its subset an adapter can't be checked, but its keys are no misspellings. */
    private @Nullable Adapter skipAdapter() {
        AdapterResolver.KEYS.forEach(file::has);
        return null;
    }

    private String folder() {
        String folder = file.required("folder");
        if (folder.contains("/")
                || folder.contains("\\")
                || folder.startsWith(".")
                || folder.chars().anyMatch(Character::isISOControl)) {
            problems.add(
                    file.place("folder"),
                    "\"" + folder + "\" is no plain name of a folder",
                    "name the folder directly below med-mat/");
        }
        return folder;
    }

    private Dataset.Published published() {
        Mapping published = file.mapping("published");
        if (published == null) {
            return new Dataset.Published("", "", "");
        }
        Dataset.Published table = new Dataset.Published(
                published.text("modality", ""), published.text("area", ""), published.text("task", ""));
        published.refuseOthers();
        return table;
    }

    private Dataset.Access access() {
        Mapping get = file.mapping("get");
        if (get == null) {
            return new Dataset.Access("", "", List.of(), "");
        }
        String kind = get.required("access");
        if (!kind.isBlank() && !vocabulary.access().containsKey(kind)) {
            problems.add(
                    get.place("access"),
                    "\"" + kind + "\" is no kind of access"
                            + Likeness.hint(kind, vocabulary.access().keySet()),
                    "use one of " + String.join(", ", vocabulary.access().keySet()));
        }
        Dataset.Access access = new Dataset.Access(kind, get.text("how", ""), get.texts("urls"), get.text("size", ""));
        get.refuseOthers();
        return access;
    }

    private @Nullable TreeRecipe recipe() {
        Mapping sample = file.mapping("sample");
        if (sample == null) {
            return null;
        }
        TreeRecipe recipe = new TreeRecipe(
                sample.texts("files"), sample.texts("empty"), sample.map("pictures"), sample.map("texts"));
        sample.refuseOthers();
        try {
            recipe.check(file.place("sample"));
        } catch (CatalogException e) {
            problems.addAll(e);
        }
        return recipe;
    }
}
