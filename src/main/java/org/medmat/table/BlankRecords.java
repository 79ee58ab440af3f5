package org.medmat.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line is a record, its words are the values; quotes hold words together. */
final class BlankRecords implements Records {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"(?![^\\s\\u00a0])|[^\\s\\u00a0]+");

    private final TextFile text;

    BlankRecords(TextFile text) {
        this.text = text;
    }

    @Override
    public String @Nullable [] next() throws IOException {
        String line = text.nextLine();
        if (line == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group() : word.group(1));
        }
        return words.toArray(new String[0]);
    }

    @Override
    public int line() {
        return text.lines();
    }
}
