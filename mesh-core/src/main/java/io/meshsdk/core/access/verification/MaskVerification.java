package io.meshsdk.core.access.verification;

import io.meshsdk.access.Mask;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.access.mask.MaskedDataset;
import io.meshsdk.core.access.mask.Masking;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Proves on data that masks hold: that each value consumers see is one that its mask shows of the raw value beside it, that nothing
 * that is hidden is seen, and that equal values have equal tokens and others have others. What a mask shows is told apart by code of
 * its own, so that a mask that is broken does not vouch for itself. Tokens are compared within up to 20,000 values.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class MaskVerification {
    private final Schema fields;
    private final MaskedDataset view;

    private MaskVerification(Schema fields, MaskedDataset view) {
        this.fields = fields;
        this.view = view;
    }

    /**
     * Returns the verification of the masks of some fields.
     *
     * @throws io.meshsdk.error.KeyNotFoundException if there is no key that a mask needs
     * @throws io.meshsdk.error.ProviderNotFoundException if there is no provider of a mask
     */
    public static MaskVerification of(Schema fields, Masking masking) {
        return new MaskVerification(fields, MaskedDataset.of(new NoRows(fields), fields, masking));
    }

    /**
     * Reads data once, and verifies each value.
     *
     * @throws io.meshsdk.error.DataSourceException if the data cannot be read, or a mask of the host's own fails
     * @throws IllegalArgumentException if the data lacks a field
     */
    public Report verify(Dataset data) {
        Look look = begin();
        try (Stream<Batch> batches = data.select(fields.names()).batches()) {
            batches.forEach(look::accept);
        }
        return look.report();
    }

    /** Returns a look at batches of the fields, in their order. For one thread. */
    Look begin() {
        return new Look();
    }

    /** Compares a batch of raw values with what is said to be seen of them. */
    Report compare(Batch raw, Batch seen) {
        Look look = begin();
        look.compare(raw, seen);
        return look.report();
    }

    /** What is found in some batches, whose tokens have to join. */
    final class Look {
        private final Map<String, Long> found = new TreeMap<>();
        private final Witness witness = new Witness(found);
        private long rows;

        void accept(Batch raw) {
            compare(raw, view.seen(raw));
        }

        private void compare(Batch raw, Batch seen) {
            rows += raw.rowCount();
            for (Field field : fields.fields()) {
                boolean isDropped =
                        field.mask().filter(Mask.Dropped.class::isInstance).isPresent();
                if (isDropped && seen.schema().contains(field.name())) {
                    found.merge(field.name(), (long) raw.rowCount(), Long::sum);
                } else if (!isDropped) {
                    look(witness, field, raw, seen);
                }
            }
        }

        Report report() {
            return new Report(rows, found);
        }
    }

    private static void look(Witness witness, Field field, Batch raw, Batch seen) {
        Batch one = only(raw, field.name());
        Batch other = only(seen, field.name());
        for (int row = 0; row < raw.rowCount(); row++) {
            witness.look(
                    field.name(),
                    field,
                    Row.copyOf(one, row).find(field.name()).orElse(null),
                    Row.copyOf(other, row).find(field.name()).orElse(null));
        }
    }

    private static Batch only(Batch batch, String field) {
        return Batch.of(batch.schema().select(List.of(field)), batch.rowCount(), List.of(batch.column(field)));
    }

    /**
     * What was found.
     *
     * @param rows how many rows were looked at
     * @param failures how many values a mask does not hide, or do not join, by the path of the field; sorted, none zero
     */
    public record Report(long rows, Map<String, Long> failures) {
        /** Copies the failures. */
        public Report {
            failures = Collections.unmodifiableMap(new TreeMap<>(failures));
        }

        /** Returns whether every mask holds. */
        public boolean holds() {
            return failures.isEmpty();
        }

        Report and(Report other) {
            Map<String, Long> both = new TreeMap<>(failures);
            other.failures.forEach((field, count) -> both.merge(field, count, Long::sum));
            return new Report(rows + other.rows, both);
        }
    }

    private record NoRows(Schema schema) implements Dataset {
        @Override
        public List<Partition> partitions() {
            return List.of();
        }
    }
}
