package org.medmat.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.medmat.catalog.Catalog;
import org.medmat.catalog.Selection;
import org.medmat.catalog.Vocabulary;
import org.medmat.item.Side;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;
import org.medmat.question.QuestionKind;
import org.medmat.text.Likeness;
import picocli.CommandLine;

/** What of the catalog is meant. */
final class SelectionOptions {

    @CommandLine.Option(
            names = "--dataset",
            paramLabel = "N,N-N",
            converter = NumberList.class,
            description = "Only these datasets: 2 or 2,5-9.")
    private List<NumberList> datasets = new ArrayList<>();

    @CommandLine.Option(
            names = "--subset",
            paramLabel = "N,N-N",
            converter = NumberList.class,
            description = "Only these subsets.")
    private List<NumberList> subsets = new ArrayList<>();

    @CommandLine.Option(
            names = "--modality",
            paramLabel = "WORD",
            split = ",",
            description = "Only these modalities: CT, X-ray, dermoscopy ...")
    private List<String> modalities = new ArrayList<>();

    @CommandLine.Option(
            names = "--area",
            paramLabel = "WORD",
            split = ",",
            description = "Only these areas: Lung, Skin ...")
    private List<String> areas = new ArrayList<>();

    @CommandLine.Option(
            names = "--task",
            paramLabel = "WORD",
            split = ",",
            description =
                    "Only these kinds of task: quality, covid, cancer, state, level, diseases, cell types, detection.")
    private List<String> tasks = new ArrayList<>();

    Selection of(Catalog catalog, Set<Side> sides) {
        return of(catalog, sides, Set.of());
    }

    Selection of(Catalog catalog, Set<Side> sides, Set<QuestionKind> questions) {
        List<Problem> problems = new ArrayList<>();
        Vocabulary vocabulary = catalog.vocabulary();
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        vocabulary.kinds().forEach((kind, meaning) -> kinds.put(kind, meaning.aliases()));
        Set<Integer> wantedDatasets = NumberList.all(datasets);
        Set<Integer> wantedSubsets = NumberList.all(subsets);
        refuseUnknown("--dataset", wantedDatasets, catalog.datasets(), problems);
        refuseUnknown("--subset", wantedSubsets, catalog.subsets(), problems);
        Selection selection = new Selection(
                wantedDatasets,
                wantedSubsets,
                words("--modality", modalities, vocabulary::modality, vocabulary.modalities(), problems),
                words("--area", areas, vocabulary::area, vocabulary.areas(), problems),
                words("--task", tasks, vocabulary::kind, kinds, problems),
                sides,
                questions);
        if (problems.isEmpty() && selection.datasetsOf(catalog).isEmpty()) {
            problems.add(new Problem(
                    Place.of("selection"),
                    "no dataset is all of this",
                    "ask for less at once; `medmat list datasets` shows what there is"));
        }
        if (!problems.isEmpty()) {
            throw new CatalogException(problems);
        }
        return selection;
    }

    private static void refuseUnknown(
            String option, Collection<Integer> wanted, SortedMap<Integer, ?> known, List<Problem> problems) {
        List<Integer> unknown =
                wanted.stream().filter(number -> !known.containsKey(number)).toList();
        if (!unknown.isEmpty()) {
            String numbers = known.isEmpty() ? "none" : known.firstKey() + " to " + known.lastKey();
            problems.add(new Problem(
                    Place.of(option),
                    "there is no number " + unknown.get(0) + "; there are " + numbers,
                    "`medmat list datasets` and `medmat list subsets` show the numbers"));
        }
    }

    /** @param known word: aliases */
    private static Set<String> words(
            String option,
            List<String> given,
            Function<String, Optional<String>> find,
            Map<String, List<String>> known,
            List<Problem> problems) {
        List<String> spellings = new ArrayList<>(known.keySet());
        known.values().forEach(spellings::addAll);
        Set<String> words = new TreeSet<>();
        for (String word : given) {
            find.apply(word.strip())
                    .ifPresentOrElse(
                            words::add,
                            () -> problems.add(new Problem(
                                    Place.of(option),
                                    "nobody knows \"" + word + "\"" + Likeness.hint(word, spellings),
                                    "use one of " + String.join(", ", known.keySet()))));
        }
        return words;
    }
}
