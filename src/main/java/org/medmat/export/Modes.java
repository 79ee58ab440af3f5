package org.medmat.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medmat.problem.CatalogException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** How each form refers to pictures. */
final class Modes {

    private Modes() {}

    /** What is asked for where a form can do that; a form that knows one way only goes that way. */
    static Map<Form, PictureMode> of(ExportOptions.Target target) {
        Map<Form, PictureMode> modes = new LinkedHashMap<>();
        PictureMode asked = target.pictures();
        for (Form form : target.forms()) {
            List<PictureMode> can = form.facts().needs().modes();
            if (asked == null || can.size() == 1) {
                modes.put(form, can.get(0));
            } else if (can.contains(asked)) {
                modes.put(form, asked);
            } else {
                throw new CatalogException(new Problem(
                        Place.of("--pictures " + asked.word()),
                        form.facts().word() + " can't refer to pictures so"
                                + (asked == PictureMode.NONE
                                        ? ": its consumer needs paths of pictures that are there"
                                        : ""),
                        "write " + can.stream().map(PictureMode::word).collect(Collectors.joining(", "))
                                + ", or export this form for itself"));
            }
        }
        return modes;
    }
}
