package org.medmat.sample;

import java.util.HashMap;
import java.util.Map;

/**
 * Names of which some mean the same. The smallest stands for all, so that the order in which they were united does not matter. Filled by
 * one thread; any may ask it then.
 */
public final class Unions {

    /** For a name another one that means the same; a name that stands for others is its own. */
    private final Map<Long, Long> others = new HashMap<>();

    public void unite(long one, long other) {
        long a = name(one);
        long b = name(other);
        others.put(Math.max(a, b), Math.min(a, b));
        others.putIfAbsent(Math.min(a, b), Math.min(a, b));
    }

    /** Whether a name was ever united with one. */
    public boolean knows(long name) {
        return others.containsKey(name);
    }

    /** What stands for a name. */
    public long name(long name) {
        long at = name;
        for (Long next = others.get(at); next != null && next != at; next = others.get(at)) {
            at = next;
        }
        return at;
    }
}
