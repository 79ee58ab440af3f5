package org.medmat.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Small JSON files beside the large ones. */
final class SmallJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private SmallJson() {}

    /** For people too; the same on every system. */
    static String pretty(Object value) throws JsonProcessingException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return MAPPER.writer(printer).writeValueAsString(value) + "\n";
    }

    /** In one line. */
    static String plain(Object value) throws JsonProcessingException {
        return MAPPER.writeValueAsString(value);
    }
}
