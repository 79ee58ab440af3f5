package org.medmat.adapter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named fields of a row, as an adapter sees them. */
@FunctionalInterface
interface NamedFields {

    /** The field, perhaps empty; null when the row has no such column. */
    @Nullable
    String get(String name);

    /** These fields, and where they have none of a name, those. */
    default NamedFields or(NamedFields others) {
        return name -> {
            String value = get(name);
            return value != null ? value : others.get(name);
        };
    }

    static NamedFields of(Map<String, String> values) {
        return values::get;
    }
}
