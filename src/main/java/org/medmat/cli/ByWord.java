package org.medmat.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.medmat.text.Likeness;
import picocli.CommandLine;

/** Reads a word of an option that takes a few; a wrong one gets a suggestion. */
abstract class ByWord<T> implements CommandLine.ITypeConverter<T> {

    private final Function<String, Optional<T>> named;
    private final List<String> words;
    private final String what;
    private final String remedy;

    /**
     * @param what the word should be
     * @param remedy how the words are told
     */
    ByWord(Function<String, Optional<T>> named, List<String> words, String what, String remedy) {
        this.named = named;
        this.words = words;
        this.what = what;
        this.remedy = remedy;
    }

    @Override
    public T convert(String word) {
        return named.apply(word)
                .orElseThrow(() -> new CommandLine.TypeConversionException(
                        "\"" + word + "\" is no " + what + Likeness.hint(word, words) + "; write " + remedy));
    }
}
