package io.meshsdk.quality.engine;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the columns of a source become those of a contract. Columns are put in the contract's order; a column whose values
 * all fit the contract's type is widened: integers to longer integers or to decimals with room for them, float to double,
 * decimals to more digits of the same scale. A column that is missing or of another type becomes null in every row, one that
 * the contract does not know is dropped; these three are the differences. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Conformity {
    private final Schema contract;
    private final Schema offered;
    private final List<Source> sources;
    private final List<String> differences;
    private final boolean identity;
    private final boolean ofSource;

    private Conformity(
            Schema contract, Schema offered, List<Source> sources, List<String> differences, boolean ofSource) {
        this.contract = contract;
        this.offered = offered;
        this.sources = List.copyOf(sources);
        this.differences = List.copyOf(differences);
        this.identity = isIdentity(sources, offered);
        this.ofSource = ofSource;
    }

    /** Returns how columns of the offered schema become those of the contract's. */
    public static Conformity between(Schema contract, Schema offered) {
        List<Source> sources = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        for (Field field : contract.fields()) {
            sources.add(source(field, offered, differences));
        }
        for (Field field : offered.fields()) {
            if (!contract.contains(field.name())) {
                differences.add("field '%s' is not in the contract".formatted(field.name()));
            }
        }
        return new Conformity(contract, offered, sources, differences, true);
    }

    /**
     * Returns a batch of the contract's schema: columns of the source where they fit, widened ones, nulls. Misfits stay.
     *
     * @throws IllegalArgumentException if the batch is not of the offered schema
     */
    public Batch conform(Batch batch) {
        requireOffered(batch.schema());
        if (identity && batch.schema().equals(contract)) {
            return batch;
        }
        List<Column> columns = new ArrayList<>(sources.size());
        for (Source source : sources) {
            columns.add(source.column(batch));
        }
        return Batch.of(contract, batch.rowCount(), columns).withMisfits(batch.misfits());
    }

    /** Returns what makes the source's schema another than the contract's, a sentence each; empty where it conforms. */
    public List<String> differences() {
        return differences;
    }

    /** Returns whether values of a column are those of the source, widened or not; else they are null. */
    boolean isTaken(String name) {
        return sources.get(contract.indexOf(name)).position >= 0;
    }

    /** Returns whether the values of a column are those of the source, neither widened nor missing. */
    boolean isAsOffered(String name) {
        Source source = sources.get(contract.indexOf(name));
        return source.position >= 0 && source.widening.isIdentity();
    }

    Schema offered() {
        return offered;
    }

    /** Returns whether the offered schema is that of a source, and not the plan's own. */
    boolean isOfSource() {
        return ofSource;
    }

    /** Returns this conformity of batches whose source is not known. */
    Conformity withoutSource() {
        return new Conformity(contract, offered, sources, differences, false);
    }

    /** Returns whether columns are neither moved, widened, dropped nor missing. */
    boolean isIdentity() {
        return identity;
    }

    private static boolean isIdentity(List<Source> sources, Schema offered) {
        boolean identity = offered.fields().size() == sources.size();
        for (int i = 0; i < sources.size(); i++) {
            identity &= sources.get(i).position == i && sources.get(i).widening.isIdentity();
        }
        return identity;
    }

    private void requireOffered(Schema schema) {
        if (!schema.equals(offered) && !between(offered, schema).isIdentity()) {
            throw new IllegalArgumentException(
                    "Invalid batch: its fields are %s, the source offers %s; let each batch of it "
                                    .formatted(schema, offered)
                            + "have the fields of the dataset");
        }
    }

    private static Source source(Field field, Schema offered, List<String> differences) {
        Optional<Field> found = offered.find(field.name());
        if (found.isEmpty()) {
            differences.add("field '%s' is missing".formatted(field.name()));
            return new Source(field.type(), -1, Widening.NONE);
        }
        Optional<Widening> widening = Widening.between(found.get().type(), field.type());
        if (widening.isEmpty()) {
            differences.add("field '%s' is %s, expected %s"
                    .formatted(
                            field.name(),
                            found.get().type().name(),
                            field.type().name()));
            return new Source(field.type(), -1, Widening.NONE);
        }
        return new Source(field.type(), offered.indexOf(field.name()), widening.get());
    }

    private record Source(DataType type, int position, Widening widening) {
        Column column(Batch batch) {
            return position < 0 ? Column.nulls(type, batch.rowCount()) : widening.apply(batch.column(position));
        }
    }
}
