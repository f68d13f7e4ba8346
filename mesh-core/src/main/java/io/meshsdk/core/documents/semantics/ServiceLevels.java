package io.meshsdk.core.documents.semantics;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Judges the service levels of a contract. */
final class ServiceLevels {
    private static final Set<String> TIMES = Set.of(
            "latency",
            "ly",
            "freshness",
            "readlatency",
            "retention",
            "re",
            "timetodetect",
            "td",
            "timetonotify",
            "tn",
            "timetorepair",
            "tr");

    private final Names names;
    private final Collected collected;

    ServiceLevels(Names names, Collected collected) {
        this.names = names;
        this.collected = collected;
    }

    void judge(Element contract) {
        References references = new References(names, collected);
        references.element(contract, "slaDefaultElement");
        for (Element level : contract.items("slaProperties")) {
            references.element(level, "element");
            new Syntax(collected).schedule(level);
            if (level.text("property")
                    .filter(property -> TIMES.contains(property.toLowerCase(Locale.ROOT)))
                    .isPresent()) {
                time(level);
            }
        }
    }

    private void time(Element level) {
        Optional<Element> value = level.written("value");
        boolean negative = value.flatMap(Element::number)
                .filter(number -> number.signum() < 0)
                .isPresent();
        boolean isTime = value.flatMap(Element::text)
                .filter(text -> !Syntax.isDuration(text))
                .isEmpty();
        if (negative || !isTime) {
            collected.add(
                    Finding.INVALID_DURATION,
                    value.orElseThrow(),
                    "The value is no length of time.",
                    "Write one that is not negative, for example '4h', or a number with its unit beside it.");
        }
        level.written("unit")
                .filter(unit -> unit.text().filter(ServiceLevels::isUnit).isEmpty())
                .ifPresent(unit -> collected.add(
                        Finding.INVALID_DURATION,
                        unit,
                        "The unit is none of time.",
                        "Write ns, us, ms, s, m, h, d, w, mo or y."));
    }

    private static boolean isUnit(String word) {
        String unit = word.toLowerCase(Locale.ROOT);
        return TimeWords.LONG.contains(unit) || TimeWords.SHORT.contains(unit);
    }
}
