package io.meshsdk.core.documents.odcs;

import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.ServiceLevel.Agreed;
import io.meshsdk.contract.ServiceLevel.Terms;
import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.binding.TimeUnits;
import io.meshsdk.metadata.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads service levels. {@code latency} is the standard's word for the freshness of data; completeness and accuracy are
 * properties that its open list allows; a share is written as percent, or as a number of at most one without a unit.
 */
final class ServiceLevelReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> PERCENT = List.of("percent", "%");

    private ServiceLevelReader() {}

    static List<ServiceLevel> read(Keys contract) {
        return contract.mappings("slaProperties").stream()
                .map(mapping -> level(new Keys(mapping)))
                .toList();
    }

    /** Returns a promise; one that lacks its property or value has an empty one. */
    private static ServiceLevel level(Keys keys) {
        String property = keys.text("property").orElse("");
        Value value = keys.value("value").orElse(Value.nothing());
        Optional<Value> extension = keys.value("valueExt");
        Optional<String> unit = keys.text("unit");
        Terms terms = new Terms(
                keys.text("element"),
                keys.text("driver"),
                keys.text("description"),
                keys.text("schedule"),
                keys.text("scheduler"),
                AnnotationKeys.read(keys));
        return measured(property, value, extension, unit)
                .map(level -> level.under(terms))
                .orElseGet(() -> new Agreed(property, value, extension, unit, terms));
    }

    private static Optional<ServiceLevel> measured(
            String property, Value value, Optional<Value> extension, Optional<String> unit) {
        if (!(value instanceof Value.Numeric number) || number.number().signum() < 0) {
            return Optional.empty();
        }
        String name = property.toLowerCase(Locale.ROOT);
        if (name.equals("readlatency")) {
            return readLatency(number.number(), extension, unit);
        }
        if (extension.isPresent()) {
            return Optional.empty();
        }
        return switch (name) {
            case "latency", "ly", "freshness" ->
                unit.flatMap(word -> TimeUnits.duration(number.number(), word))
                        .filter(age -> !age.isZero())
                        .map(ServiceLevel.Freshness::new);
            case "completeness" -> share(number.number(), unit).map(ServiceLevel.Completeness::new);
            case "accuracy" -> share(number.number(), unit).map(ServiceLevel.Accuracy::new);
            case "availability", "av" -> share(number.number(), unit).map(ServiceLevel.Availability::new);
            default -> Optional.empty();
        };
    }

    private static Optional<ServiceLevel> readLatency(
            BigDecimal amount, Optional<Value> extension, Optional<String> unit) {
        Optional<Duration> most =
                unit.flatMap(word -> TimeUnits.duration(amount, word)).filter(time -> !time.isZero());
        return extension
                .filter(Value.Numeric.class::isInstance)
                .map(percentile -> ((Value.Numeric) percentile).number().doubleValue())
                .filter(percentile -> percentile > 0 && percentile <= 100)
                .flatMap(percentile -> most.map(time -> new ServiceLevel.Latency(percentile, time)));
    }

    private static Optional<Double> share(BigDecimal number, Optional<String> unit) {
        boolean percent = unit.filter(PERCENT::contains).isPresent();
        if (unit.isPresent() && !percent) {
            return Optional.empty();
        }
        BigDecimal share = percent || number.compareTo(BigDecimal.ONE) > 0 ? number.movePointLeft(2) : number;
        return number.compareTo(HUNDRED) > 0 ? Optional.empty() : Optional.of(share.doubleValue());
    }
}
