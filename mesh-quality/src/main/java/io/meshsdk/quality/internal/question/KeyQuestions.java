package io.meshsdk.quality.internal.question;

import io.meshsdk.data.Dataset;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.internal.key.Duplicates;
import io.meshsdk.quality.internal.key.KeyHashes;
import io.meshsdk.quality.internal.key.KeyProbe;
import io.meshsdk.quality.internal.key.KeyTable;
import io.meshsdk.quality.internal.key.KeyTableProbe;
import io.meshsdk.quality.internal.key.NullKeys;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks what repeats among keys, and what they find elsewhere. */
final class KeyQuestions {
    private KeyQuestions() {}

    static Question of(KeyCheck check, Situation situation) {
        if (check instanceof KeyCheck.Unique unique) {
            unique.columns().forEach(situation::requireKey);
            return new Repeated("each key of %s once".formatted(unique.columns()), new KeyProbe(unique.columns()));
        }
        if (check instanceof KeyCheck.DistinctRows) {
            List<String> columns = situation.schema().names();
            columns.forEach(situation::requireKey);
            return new Repeated("each row once", new KeyProbe(columns, NullKeys.EQUAL));
        }
        check.columns().forEach(situation::requireKey);
        return check instanceof KeyCheck.References references
                ? referenced(references, situation)
                : agreeing((KeyCheck.Agrees) check, situation);
    }

    private static Question referenced(KeyCheck.References check, Situation situation) {
        Optional<Dataset> other = situation.datasets().apply(check.dataset());
        if (other.isEmpty()) {
            return notAtHand(check.dataset());
        }
        requireFields(check.referenced(), other.get(), check.dataset(), situation);
        return new Elsewhere(
                "each key of %s among %s of '%s'".formatted(check.columns(), check.referenced(), check.dataset()),
                KeyTableProbe.of(check, keys(check, other.get(), situation.schema())));
    }

    private static KeyTable keys(KeyCheck.References check, Dataset other, Schema schema) {
        Dataset data = other.select(check.referenced());
        String key = check.referenced().get(0);
        boolean alike = check.referenced().size() == 1
                && data.schema()
                        .field(key)
                        .type()
                        .equals(schema.field(check.columns().get(0)).type());
        return alike ? KeyTable.read(data, key) : KeyTable.read(data, check.referenced(), List.of());
    }

    private static Question agreeing(KeyCheck.Agrees check, Situation situation) {
        Optional<Dataset> other = situation.datasets().apply(check.dataset());
        if (other.isEmpty()) {
            return notAtHand(check.dataset());
        }
        List<String> all = Stream.concat(check.key().stream(), check.values().stream())
                .distinct()
                .toList();
        requireFields(all, other.get(), check.dataset(), situation);
        KeyTable table = KeyTable.read(other.get().select(all), check.key(), check.values());
        return new Elsewhere(
                "%s by %s as in '%s'".formatted(check.values(), check.key(), check.dataset()),
                KeyTableProbe.of(check, table));
    }

    private static void requireFields(List<String> columns, Dataset other, String name, Situation situation) {
        for (String column : columns) {
            if (!other.schema().contains(column)) {
                throw situation.misfit("dataset '%s' has no field '%s', use one of %s"
                        .formatted(name, column, other.schema().names()));
            }
        }
    }

    static Question notAtHand(String dataset) {
        return Question.unanswerable("dataset '%s' is not at hand".formatted(dataset));
    }

    /** Asks how many rows have a key that another row had before. */
    private record Repeated(String promise, KeyProbe probe) implements Question {
        @Override
        public List<Probe> probes() {
            return List.of(probe);
        }

        @Override
        public Answer answer(Evidence evidence) {
            KeyHashes keys = (KeyHashes) evidence.published(probe);
            KeyHashes others = (KeyHashes) evidence.existing(probe);
            if (!keys.merge(others).isComplete()) {
                return new Answer.Unknown("keys of some rows were only seen to ascend: measure all rows together");
            }
            Duplicates duplicates = Duplicates.among(keys, others);
            long evaluated = keys.size() + others.size();
            return new Answer.Counted(
                    promise,
                    "%d surplus rows of %d, %d repeated keys"
                            .formatted(duplicates.surplus(), evaluated, duplicates.repeatedKeys()),
                    evaluated,
                    duplicates.surplus(),
                    duplicates.surplusRows());
        }
    }

    /** Asks how many rows are not as another dataset has them. */
    private record Elsewhere(String promise, KeyTableProbe probe) implements Question {
        @Override
        public List<Probe> probes() {
            return List.of(probe);
        }

        @Override
        public Answer answer(Evidence evidence) {
            return Tallies.counted(promise, "rows", (Tally) evidence.state(probe), (Tally) evidence.published(probe));
        }
    }
}
