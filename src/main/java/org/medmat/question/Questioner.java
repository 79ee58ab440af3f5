package org.medmat.question;

import org.jspecify.annotations.Nullable;
import org.medmat.sample.Samples;
import org.medmat.split.Split;

/** Makes items of the samples of one dataset. Asking for one changes nothing, so several threads may. */
public interface Questioner {

    /** The item of a sample; null if there is no wrong answer to offer. */
    @Nullable
    Item ask(Samples samples, int sample, Split split);
}
