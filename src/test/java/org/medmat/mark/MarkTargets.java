package org.medmat.mark;

import java.util.List;
import java.util.stream.Stream;
import org.medmat.fuzz.FuzzTarget;
import org.medmat.fuzz.Input;
import org.medmat.fuzz.OneFile;

/** What people said of items, as a target of a fuzzer. */
public final class MarkTargets {

    private MarkTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(new FuzzTarget(
                "marks",
                300,
                () -> Stream.of(
                                "[\n{\"key\":\"0123456789abcdef\",\"reader\":\"a\",\"dataset\":\"2\",\"image\":\"a.png\",\"label\":"
                                        + "\"Cyst\",\"verdict\":\"wrong\",\"note\":\"blurred\",\"answer\":\"B\",\"right\":\"A\"}\n]\n",
                                "[null]",
                                "[]")
                        .map(Input::of),
                input -> OneFile.read(
                        Marks.NAME, input.rest(), folder -> Marks.read(folder).all())));
    }
}
