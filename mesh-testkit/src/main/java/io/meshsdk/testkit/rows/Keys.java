package io.meshsdk.testkit.rows;

import io.meshsdk.contract.DataContract;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.KeyCheck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes generated columns differ where a contract promises unique keys. */
final class Keys {
    private Keys() {}

    static void make(DataContract contract, Map<String, GeneratedColumn> columns, int count) {
        List<List<GeneratedColumn>> keys = contract.effectiveExpectations().stream()
                .map(Expectation::check)
                .filter(KeyCheck.Unique.class::isInstance)
                .map(check -> check.columns().stream().map(columns::get).toList())
                .sorted(Comparator.comparingInt(List::size))
                .toList();
        Set<GeneratedColumn> counted = new HashSet<>();
        List<List<GeneratedColumn>> made = new ArrayList<>();
        for (List<GeneratedColumn> key : keys) {
            if (key.size() == 1) {
                key.get(0).makeDistinct(count);
            } else if (key.stream().noneMatch(GeneratedColumn::isDistinct)
                    && made.stream().noneMatch(key::containsAll)) {
                makeKey(key, counted, count);
            }
            made.add(key);
        }
    }

    private static void makeKey(List<GeneratedColumn> key, Set<GeneratedColumn> counted, int count) {
        boolean free = key.stream().noneMatch(counted::contains);
        if (free && combinations(key) >= count) {
            long below = 1;
            for (GeneratedColumn column : key) {
                long divisor = below;
                column.choose(row -> row / divisor % column.space().size());
                below = Math.min(column.space().size() * below, Integer.MAX_VALUE);
            }
            counted.addAll(key);
            return;
        }
        GeneratedColumn widest = key.stream()
                .filter(column -> !counted.contains(column))
                .max(Comparator.comparingLong(column -> column.space().size()))
                .orElseThrow(() -> new UnsatisfiableContractException(
                        "Cannot generate rows: keys share their columns %s. Write these rows down."
                                .formatted(
                                        key.stream().map(GeneratedColumn::name).toList())));
        widest.makeDistinct(count);
    }

    private static long combinations(List<GeneratedColumn> key) {
        long combinations = 1;
        for (GeneratedColumn column : key) {
            combinations = Math.min(
                    Integer.MAX_VALUE,
                    combinations * Math.min(Integer.MAX_VALUE, column.space().size()));
        }
        return combinations;
    }
}
