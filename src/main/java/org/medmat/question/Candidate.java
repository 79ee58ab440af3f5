package org.medmat.question;

import org.jspecify.annotations.Nullable;
import org.medmat.item.Evidence;
import org.medmat.item.Option;
import org.medmat.region.RegionMark;

/**
 * What can be asked of an image if there is something wrong to offer.
 *
 * @param thing what it asks about: an image is asked the same of it only once
 * @param answer the right one
 * @param mark where the thing is, where the question or its answer tells that
 */
record Candidate(
        Scene scene,
        String thing,
        Wording wording,
        Option answer,
        @Nullable RegionMark mark,
        Evidence evidence) {

    /** What names one label and nothing else. */
    static Candidate about(Scene scene, int label, Option answer, @Nullable RegionMark mark, Evidence evidence) {
        return new Candidate(
                scene, scene.name(label), Wording.of(Wording.TARGET, scene.within(label)), answer, mark, evidence);
    }
}
