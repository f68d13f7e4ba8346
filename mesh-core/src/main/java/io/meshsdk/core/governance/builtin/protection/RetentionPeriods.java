package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.contract.Retention;
import io.meshsdk.core.governance.builtin.CalendarSpan;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Rule;
import io.meshsdk.policy.ContractEdit;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A port says how long its data is kept: at least as long as its class asks, and at most as long as it allows. */
final class RetentionPeriods implements Rule {
    private static final CalendarSpan YEAR = new CalendarSpan(Period.ofYears(1));

    private final String usual;
    private final Map<String, CalendarSpan> least = new TreeMap<>();
    private final Map<String, CalendarSpan> most = new TreeMap<>();

    RetentionPeriods(PolicySettings settings) {
        usual = settings.text("usual");
        for (String type : RetentionClass.ALL) {
            if (settings.has(type + "Least")) {
                least.put(type, settings.period(type + "Least"));
            }
            if (settings.has(type + "Most")) {
                most.put(type, settings.period(type + "Most"));
            }
        }
    }

    @Override
    public List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        least.forEach((type, span) -> limits.add(Limit.atLeast("retention-days/" + type, (double) span.shortest())));
        most.forEach((type, span) -> limits.add(Limit.atMost("retention-days/" + type, (double) span.longest())));
        return List.copyOf(limits);
    }

    @Override
    public List<Violation> judge(PolicyContext context) {
        List<Violation> found = new ArrayList<>();
        for (OutputPort port : context.ports()) {
            String type = RetentionClass.of(port, context, usual);
            String path = FieldPaths.of(port) + ".retention";
            Optional<Retention> retention = port.contract().retention();
            if (!List.of(RetentionClass.ALL).contains(type)) {
                found.add(unknown(path, port));
            } else if (retention.isEmpty()) {
                found.add(missing(path, port, type));
            } else {
                tooShort(path, type, retention.get()).ifPresent(found::add);
                tooLong(path, type, retention.get()).ifPresent(found::add);
            }
        }
        return found;
    }

    private Violation missing(String path, OutputPort port, String type) {
        return Violation.broken("retention-missing", path)
                .because("Port '%s' does not say how long its %s data is kept".formatted(port.name(), type))
                .edit(new ContractEdit.Retention(path, wanted(type)));
    }

    private Retention wanted(String type) {
        CalendarSpan allowed = most.get(type);
        CalendarSpan asked = least.get(type);
        if (allowed == null) {
            return Retention.atLeast((asked == null ? YEAR : asked).period());
        }
        Retention wanted = Retention.atMost(allowed.period());
        return asked == null ? wanted : asked.asLeast(wanted);
    }

    private static Violation unknown(String path, OutputPort port) {
        return Violation.broken("retention-class-unknown", path)
                .because("The retention class of port '%s' is none of %s"
                        .formatted(port.name(), String.join(", ", RetentionClass.ALL)))
                .remedy("Give the custom property 'retentionClass' one of them");
    }

    /** What is not kept for sure as long as it has to be, is kept too shortly. */
    private Optional<Violation> tooShort(String path, String type, Retention retention) {
        CalendarSpan wanted = least.get(type);
        if (wanted == null) {
            return Optional.empty();
        }
        Optional<CalendarSpan> kept = retention.minimum().map(CalendarSpan::new);
        boolean fits = kept.filter(span -> !span.isShorterThan(wanted)).isPresent();
        return fits
                ? Optional.empty()
                : Optional.of(Violation.broken("retention-too-short", path)
                        .because("%s data is kept at least %s, and this %s"
                                .formatted(
                                        capital(type),
                                        wanted,
                                        kept.map(span -> "for " + span).orElse("may be deleted at any time")))
                        .edit(new ContractEdit.Retention(path, wanted.asLeast(retention)))
                        .remedy(".retention(...) of at least %s".formatted(wanted)));
    }

    /** What says no longest time may be kept for ever. */
    private Optional<Violation> tooLong(String path, String type, Retention retention) {
        CalendarSpan allowed = most.get(type);
        if (allowed == null) {
            return Optional.empty();
        }
        Optional<CalendarSpan> kept = retention.maximum().map(CalendarSpan::new);
        boolean fits = kept.filter(span -> !allowed.isShorterThan(span)).isPresent();
        return fits
                ? Optional.empty()
                : Optional.of(Violation.broken("retention-too-long", path)
                        .because("%s data is kept at most %s, and this %s"
                                .formatted(
                                        capital(type),
                                        allowed,
                                        kept.map(span -> "for " + span).orElse("without an end")))
                        .edit(new ContractEdit.Retention(path, allowed.asMost(retention)))
                        .remedy(".retention(...) of at most %s".formatted(allowed)));
    }

    private static String capital(String type) {
        return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }
}
