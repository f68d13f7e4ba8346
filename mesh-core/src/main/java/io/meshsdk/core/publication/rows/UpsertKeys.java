package io.meshsdk.core.publication.rows;

import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.Scope;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.spi.storage.WriteMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What an upsert asks of the rows it brings, whatever the contract says: each has a key, and one of its own.
 *
 * @since 0.1.0
 */
public record UpsertKeys(List<String> keys) {
    /** Returns the keys of a mode; none of one that does not look for them. */
    public static UpsertKeys of(WriteMode mode) {
        return new UpsertKeys(mode instanceof WriteMode.Upsert upsert ? upsert.keys() : List.of());
    }

    /** Returns what a contract promises, with what it leaves out of its keys behind it. */
    public List<Expectation> addedTo(List<Expectation> promised) {
        List<Expectation> all = new ArrayList<>(promised);
        if (!keys.isEmpty() && promised.stream().noneMatch(this::provesUniqueness)) {
            all.add(Expectations.unique(keys.toArray(String[]::new))
                    .scope(Scope.PUBLICATION)
                    .named("primary_key(%s)".formatted(String.join(",", keys))));
        }
        for (String key : keys) {
            if (promised.stream().noneMatch(one -> provesPresence(one, key))) {
                all.add(Expectations.notNull(key).named("primary_key_present(%s)".formatted(key)));
            }
        }
        return List.copyOf(all);
    }

    /** Returns whether a report of the rows alone lets their keys be looked for in the table. */
    public boolean areProper(Supplier<QualityReport> report) {
        return keys.isEmpty()
                || report.get().results().stream()
                        .filter(outcome -> isOfKeys(outcome.expectation()))
                        .allMatch(CheckOutcome::isPassed);
    }

    private boolean isOfKeys(Expectation one) {
        return provesUniqueness(one) || keys.stream().anyMatch(key -> provesPresence(one, key));
    }

    private boolean provesUniqueness(Expectation one) {
        return one.check() instanceof KeyCheck.Unique unique
                && Set.copyOf(unique.columns()).equals(Set.copyOf(keys))
                && RowPromises.hold(one);
    }

    private static boolean provesPresence(Expectation one, String key) {
        return one.check() instanceof NullCheck.NotNull present
                && present.column().equals(key)
                && RowPromises.hold(one);
    }
}
