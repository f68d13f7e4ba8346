package io.meshsdk.quality.engine;

import io.meshsdk.quality.Check;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Scope;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The distinct checks of a plan that keep a state of their own, in order, and which of them run. Checks of nulls, rows and
 * schema are answered by what every state counts.
 */
final class CompiledChecks {
    private final Fingerprint fingerprint;
    private final Map<Check, Probe> probes;
    private final Set<Check> active;
    private final Instant now;

    private CompiledChecks(Fingerprint fingerprint, Map<Check, Probe> probes, Set<Check> active, Instant now) {
        this.fingerprint = fingerprint;
        this.probes = probes;
        this.active = active;
        this.now = now;
    }

    static CompiledChecks of(Schema schema, List<Expectation> expectations, Instant now) {
        Map<Check, Probe> probes = new LinkedHashMap<>();
        for (Expectation expectation : expectations) {
            requireScope(expectation);
            Probe probe = Probes.compile(expectation, schema, now);
            if (probe != null) {
                probes.putIfAbsent(expectation.check(), probe);
            }
        }
        Fingerprint fingerprint = Fingerprint.of(schema, List.copyOf(probes.keySet()), now);
        return new CompiledChecks(fingerprint, probes, probes.keySet(), now);
    }

    CompiledChecks retain(Set<Check> kept) {
        return new CompiledChecks(fingerprint, probes, kept, now);
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    Instant now() {
        return now;
    }

    List<Probe> probes() {
        return List.copyOf(probes.values());
    }

    /** Returns the state of a check in the states of the plan. */
    SlotState state(Check check, QualityState state) {
        return state.slots().get(List.copyOf(probes.keySet()).indexOf(check));
    }

    List<@Nullable Gauge> gauges(Schema read) {
        List<@Nullable Gauge> gauges = new ArrayList<>();
        probes.forEach((check, probe) -> gauges.add(active.contains(check) ? probe.gauge(read) : null));
        return gauges;
    }

    private static void requireScope(Expectation expectation) {
        if (expectation.check() instanceof Check.SchemaConformance && expectation.scope() == Scope.TABLE) {
            throw new IllegalArgumentException(
                    "Cannot compile '%s': the schema of data is judged when it is published; use scope PUBLICATION"
                            .formatted(expectation));
        }
    }
}
