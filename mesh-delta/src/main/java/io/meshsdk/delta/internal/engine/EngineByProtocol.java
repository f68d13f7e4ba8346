package io.meshsdk.delta.internal.engine;

import io.meshsdk.delta.internal.kernel.KernelReader;
import io.meshsdk.delta.internal.kernel.KernelWriter;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogReader;
import io.meshsdk.delta.internal.log.LogTransaction;
import io.meshsdk.delta.internal.log.LogWriter;
import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.standalone.StandaloneWriter;
import io.meshsdk.error.StorageException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Commits through Delta Standalone to tables of reader version 1 and writer version 2, and through Delta Kernel to newer
 * ones, and where a change needs more than Standalone has. For one thread at a time.
 */
public final class EngineByProtocol implements LogWriter {
    private final Path table;
    private final LogReader reader;
    private final KernelWriter kernel;
    private final Configuration settings;
    private Supplier<Optional<TableSnapshot>> guess;
    private @Nullable StandaloneWriter standalone;

    /** Creates a writer of the table in a folder, under settings that reach it. */
    public EngineByProtocol(Configuration settings, Path table) {
        this(settings, table, new KernelReader(settings, table));
    }

    private EngineByProtocol(Configuration settings, Path table, LogReader reader) {
        this.table = table;
        this.settings = settings;
        this.reader = reader;
        this.kernel = new KernelWriter(settings, table);
        this.guess = reader::latest;
    }

    /**
     * Returns a writer of a table that was looked at already: what was the newest version then, none if there was no table,
     * is not loaded again while it is the newest.
     */
    public static EngineByProtocol knowing(
            Optional<TableSnapshot> newest, Configuration settings, Path table, LogReader reader) {
        EngineByProtocol engine = new EngineByProtocol(settings, table, reader);
        engine.guess = () -> newest;
        return engine;
    }

    /**
     * Begins a transaction that has read the latest version.
     *
     * @throws StorageException if the log cannot be read, or no engine can write to the table
     */
    @Override
    public LogTransaction begin() {
        Optional<TableSnapshot> latest = guess.get();
        while (true) {
            LogTransaction begun = begin(latest);
            // What was looked at to choose the engine is not what the engine read if a commit came in between.
            if (begun.readVersion() == latest.map(TableSnapshot::version).orElse(LogTransaction.NO_TABLE)) {
                return ruled(latest, begun);
            }
            guess = reader::latest;
            latest = guess.get();
        }
    }

    private LogTransaction ruled(Optional<TableSnapshot> latest, LogTransaction begun) {
        return latest.<LogTransaction>map(
                        snapshot -> new RuledTransaction(new TableRules(table, snapshot.metadata()), begun))
                .orElse(begun);
    }

    private LogTransaction begin(Optional<TableSnapshot> latest) {
        latest.ifPresent(snapshot -> requireWritable(table.toString(), snapshot));
        return latest.filter(snapshot -> !isStandalones(snapshot)).isPresent()
                ? kernel.begin()
                : new EitherTransaction(standalone().begin(), kernel);
    }

    private StandaloneWriter standalone() {
        if (standalone == null) {
            standalone = new StandaloneWriter(settings, table);
        }
        return standalone;
    }

    /**
     * Writes the newest version down as a whole, whichever engine wrote it, and returns it.
     *
     * @throws StorageException if there is no table, or it cannot be written down
     */
    public long checkpoint() {
        return kernel.checkpoint();
    }

    /**
     * Checks that a table allows a change, before the work for it is done.
     *
     * @throws StorageException if it does not; names the property or field
     */
    public static void requireAllowed(Path table, TableMetadata present, LogChange change) {
        new TableRules(table, present).require(change);
    }

    private static boolean isStandalones(TableSnapshot snapshot) {
        return snapshot.protocol().isAtMost(StandaloneWriter.READER_VERSION, StandaloneWriter.WRITER_VERSION);
    }

    /**
     * Checks that a version of a table can be followed by one of ours.
     *
     * @param table where the table is, for the message
     * @throws StorageException if it uses features that no engine can write under
     */
    public static void requireWritable(String table, TableSnapshot snapshot) {
        if (!snapshot.unwritableFeatures().isEmpty()) {
            throw new StorageException(
                    "Cannot write to Delta table '%s': it uses %s, which neither Delta Standalone nor Delta Kernel writes under. Write to it with Delta on Spark, drop the features, or publish to a table of its own."
                            .formatted(table, snapshot.unwritableFeatures()));
        }
    }
}
