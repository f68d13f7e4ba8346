package io.meshsdk.quality.personal;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.quality.engine.Partitions;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What of a dataset points at personal data, without a value of it. Names and values are looked at, of nested columns, too; a
 * value counts as a whole, so that an address of e-mail in the middle of a text is not found.
 *
 * <p>By values a column is found that looks so for the most part: of an e-mail address the form is looked at, of numbers the
 * form and the check digits. The confidence by values is the lower end of the 95% interval of Wilson for their share, less what
 * other numbers of the form have by chance; a name adds to it, unless the values contradict it.
 *
 * @param rowCount how many rows were read
 * @param findings what was found, at most one for each place in a column, in the order of the columns; from a confidence of 0.1 on
 * @since 0.1.0
 */
@CheckReturnValue
public record PersonalColumns(long rowCount, List<PersonalFinding> findings) {
    /** Copies the findings. */
    public PersonalColumns {
        findings = List.copyOf(findings);
    }

    /**
     * Returns what is found in a dataset, which is read once, on the calling thread.
     *
     * @throws io.meshsdk.error.DataSourceException if it cannot be read
     */
    public static PersonalColumns of(Dataset data) {
        return of(data, Runnable::run);
    }

    /**
     * Returns what is found in a dataset, which is read once, partitions side by side.
     *
     * @throws io.meshsdk.error.DataSourceException if it cannot be read
     */
    public static PersonalColumns of(Dataset data, Executor executor) {
        List<? extends Partition> partitions = data.partitions();
        List<Seen> parts = Partitions.run(partitions.size(), executor, index -> read(data, partitions.get(index)));
        Seen all = new Seen(data.schema());
        parts.forEach(all::merge);
        return new PersonalColumns(all.rows, all.findings());
    }

    private static Seen read(Dataset data, Partition partition) {
        Seen seen = new Seen(data.schema());
        try (BatchReader reader = partition.open()) {
            for (Optional<Batch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                seen.add(batch.get());
            }
        }
        return seen;
    }

    /** Returns the findings of a confidence or more, in [0,1]. */
    public List<PersonalFinding> atLeast(double confidence) {
        return findings.stream()
                .filter(finding -> finding.confidence() >= confidence)
                .toList();
    }

    /** Returns the findings of the usual confidence or more in fields that are not marked as personal data. */
    public List<PersonalFinding> unmarked() {
        return atLeast(PersonalFinding.USUAL_CONFIDENCE).stream()
                .filter(finding -> !finding.marked())
                .toList();
    }

    /** Returns what was found at a place, whatever its confidence. */
    public Optional<PersonalFinding> find(String path) {
        return findings.stream().filter(finding -> finding.path().equals(path)).findFirst();
    }

    /** Returns a line for each finding, for people. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("%d rows\n".formatted(rowCount));
        findings.forEach(finding -> text.append(finding).append('\n'));
        return text.toString();
    }

    /** What was seen of some rows. For one thread. */
    private static final class Seen {
        private final List<List<Leaf>> columns = new ArrayList<>();
        private final List<List<LeafState>> states = new ArrayList<>();
        private long rows;

        Seen(Schema schema) {
            for (Field column : schema.fields()) {
                List<Leaf> leaves = Leaf.of(column);
                columns.add(leaves);
                states.add(leaves.stream().map(LeafState::none).toList());
            }
        }

        void add(Batch batch) {
            rows += batch.rowCount();
            for (int column = 0; column < columns.size(); column++) {
                for (int i = 0; i < columns.get(column).size(); i++) {
                    Leaf leaf = columns.get(column).get(i);
                    if (leaf.isSampled()) {
                        states.get(column).get(i).sample().add(leaf.in(batch.column(column)));
                    }
                }
            }
        }

        void merge(Seen other) {
            rows += other.rows;
            for (int column = 0; column < columns.size(); column++) {
                for (int i = 0; i < columns.get(column).size(); i++) {
                    states.get(column)
                            .get(i)
                            .sample()
                            .addAll(other.states.get(column).get(i).sample());
                }
            }
        }

        List<PersonalFinding> findings() {
            List<PersonalFinding> found = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                for (int i = 0; i < columns.get(column).size(); i++) {
                    Leaf leaf = columns.get(column).get(i);
                    states.get(column).get(i).verdict().ifPresent(verdict -> found.add(verdict.at(leaf)));
                }
            }
            return found;
        }
    }
}
