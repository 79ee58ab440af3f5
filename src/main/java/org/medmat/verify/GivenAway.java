package org.medmat.verify;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medmat.item.WrittenItem;
import org.medmat.question.QuestionKind;
import org.medmat.question.RegionKind;

/** What the questions of a test file give away of each other: two kinds that ask one image, of which one states the other's answer. */
final class GivenAway {

    private final Fingerprint fingerprint = new Fingerprint();
    private final Findings findings;
    /** By image: for each kind that asks it the first item. */
    private final Map<Long, Map<RegionKind, Long>> asked = new HashMap<>();

    GivenAway(Findings findings) {
        this.findings = findings;
    }

    /** @param kind null where nobody may ask so */
    void take(WrittenItem item, @Nullable QuestionKind kind) {
        if (kind instanceof RegionKind own) {
            Map<RegionKind, Long> before =
                    asked.computeIfAbsent(fingerprint.of(item.image()), image -> new LinkedHashMap<>());
            Optional<Map.Entry<RegionKind, Long>> telling = before.entrySet().stream()
                    .filter(each -> !each.getKey().equals(own) && each.getKey().isInTheWayOf(own))
                    .findFirst();
            telling.ifPresent(other -> findings.add(
                    CheckRule.GIVEN_AWAY,
                    item,
                    "item " + other.getValue() + " asks the same image; of the kinds \""
                            + other.getKey().word() + "\" and \"" + own.word()
                            + "\" one states what the other one asks"));
            before.putIfAbsent(own, item.number());
        }
    }
}
