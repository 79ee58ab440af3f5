package org.medmat.export;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medmat.finished.TrainerPart;

/**
 * How people load a form, told of the files that were really written. In what a form says {@code {out}} is the export's folder, {@code
 * {split}} the part to train with, {@code {eval}} the part to test with, {@code {files SPLIT}} the names of a part's files, and {@code
 * [SPLIT: ...]} stands there only where there is that part.
 */
public final class Load {

    private static final Pattern ONLY_WITH = Pattern.compile("\\[(train|validation|test): ([^\\]]*)]");
    private static final Pattern FILES = Pattern.compile("\\{files (train|validation|test|eval)}");

    private Load() {}

    /** As it usually is: all parts, a file each. */
    public static String usual(Form form) {
        String word = form.facts().word();
        List<String> files = Set.of(TrainerPart.values()).stream()
                .map(split -> word + "/" + form.facts().example().replace("SPLIT", split.word()))
                .toList();
        return of(form, "OUT", Set.of(TrainerPart.values()), files);
    }

    /**
     * As it is for an export.
     *
     * @param out the export's folder
     * @param splits the parts that it has
     * @param files all its files, by their paths
     */
    public static String of(Form form, String out, Set<TrainerPart> splits, List<String> files) {
        Set<TrainerPart> there = new TreeSet<>(splits);
        if (there.isEmpty()) {
            return "";
        }
        String train = (there.contains(TrainerPart.TRAIN)
                        ? TrainerPart.TRAIN
                        : there.iterator().next())
                .word();
        String eval = (there.contains(TrainerPart.TEST)
                        ? TrainerPart.TEST
                        : there.iterator().next())
                .word();
        Set<String> words = there.stream().map(TrainerPart::word).collect(Collectors.toSet());
        String text = ONLY_WITH
                .matcher(form.facts().load())
                .replaceAll(part -> words.contains(part.group(1)) ? Matcher.quoteReplacement(part.group(2)) : "");
        text = FILES.matcher(text).replaceAll(part -> {
            String split = part.group(1).equals("eval") ? eval : part.group(1);
            return Matcher.quoteReplacement(names(form, words.contains(split) ? split : train, files));
        });
        return text.replace("{split}", train)
                .replace("{eval}", eval)
                .replace("{out}", out)
                .replaceAll(" +", " ");
    }

    private static String names(Form form, String split, List<String> files) {
        String folder = form.facts().word() + "/";
        return files.stream()
                .filter(file -> file.startsWith(folder))
                .map(file -> file.substring(folder.length()))
                .filter(file -> file.matches("(.*[/_-])?" + split + "[._-].*"))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
