package io.meshsdk.core.documents.dcs;

import io.meshsdk.core.documents.binding.Rewording;
import io.meshsdk.core.documents.manifest.WrittenDurations;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says service levels as properties. Freshness and availability are measured; the others are agreed in the words that are
 * written, {@code latency} among them, which is the time from a source to the data and not the standard's age of the data.
 */
final class Levels {
    private static final Map<String, List<String>> VALUES = Map.of(
            "availability", List.of("percentage"),
            "retention", List.of("period"),
            "latency", List.of("threshold"),
            "freshness", List.of("threshold"),
            "frequency", List.of("interval", "type"),
            "support", List.of("time"),
            "backup", List.of("interval"));

    private Levels() {}

    static List<Mapping> read(Mapping levels) {
        List<Mapping> read = new ArrayList<>();
        levels.entries().forEach((name, entry) -> {
            Rewording level = new Rewording(
                    entry.value() instanceof Mapping mapping ? mapping : Mapping.of(Map.of("value", entry.value())));
            read.add(level(name, level).node());
        });
        return read;
    }

    private static Rewording level(String name, Rewording level) {
        level.put("property", Scalar.text(name)).rename("timestampField", "element");
        if (level.has("cron")) {
            level.rename("cron", "schedule").put("scheduler", Scalar.text("cron"));
        }
        VALUES.getOrDefault(name, List.of()).forEach(key -> level.rename(key, "value"));
        if (name.equals("availability")) {
            measured(level, percent(level.peek("value").orElse("")), "percent");
        } else if (name.equals("freshness")) {
            measured(level, age(level.peek("value").orElse("")), "ms");
        }
        return level;
    }

    private static void measured(Rewording level, Optional<BigDecimal> value, String unit) {
        value.ifPresent(number ->
                level.drop("value", "unit").put("value", Scalar.number(number)).put("unit", Scalar.text(unit)));
    }

    private static Optional<BigDecimal> percent(String text) {
        String digits = text.replaceFirst("\\s*%$", "").strip();
        return digits.matches("[0-9]{1,3}(\\.[0-9]{1,30})?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    private static Optional<BigDecimal> age(String text) {
        return WrittenDurations.parse(text)
                .filter(age -> !age.isNegative() && !age.isZero() && age.compareTo(Duration.ofDays(36500)) <= 0)
                .map(age -> BigDecimal.valueOf(age.toMillis()));
    }
}
