package io.meshsdk.interop;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.Protocol;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Set;
import scala.jdk.javaapi.CollectionConverters;

/** What delta-spark says of the log of a table. */
final class DeltaLogFacts {
    private final List<Row> history;
    private final Snapshot snapshot;

    private DeltaLogFacts(List<Row> history, Snapshot snapshot) {
        this.history = history;
        this.snapshot = snapshot;
    }

    static DeltaLogFacts of(SparkTables spark, Path table) {
        List<Row> history = spark
                .sql("DESCRIBE HISTORY {table}", table)
                .select("version", "timestamp", "operation")
                .collectAsList()
                .stream()
                .sorted(Comparator.comparing(row -> row.getLong(0)))
                .toList();
        return new DeltaLogFacts(
                history, DeltaLog.forTable(spark.session(), table.toString()).unsafeVolatileSnapshot());
    }

    /** Returns the versions that can be read, the oldest first. */
    List<Long> numbers() {
        return history.stream().map(row -> row.getLong(0)).toList();
    }

    long newest() {
        return snapshot.version();
    }

    /** Returns a line of number, time and operation for each version. */
    List<String> versions() {
        return history.stream()
                .map(row -> "%d\t%s\t%s".formatted(row.getLong(0), time(row.get(1)), row.getString(2)))
                .toList();
    }

    /** Returns a line for the protocol versions, and one for each feature. */
    List<String> features() {
        Protocol protocol = snapshot.protocol();
        return Stream.of(
                        Stream.of("reader version " + protocol.minReaderVersion()),
                        Stream.of("writer version " + protocol.minWriterVersion()),
                        sorted(protocol.readerFeatureNames()).map(name -> "reader feature " + name),
                        sorted(protocol.writerFeatureNames()).map(name -> "writer feature " + name))
                .flatMap(lines -> lines)
                .toList();
    }

    /** Returns a line of path and statistics for each file of the newest version. */
    List<String> stats() {
        return Arrays.stream((AddFile[]) snapshot.allFiles().collect())
                .map(file -> file.path() + "\t" + file.stats())
                .sorted()
                .toList();
    }

    /** Returns whether rows of a schema have a canonical text. */
    boolean isComparable(StructType schema) {
        return Arrays.stream(schema.fields())
                .noneMatch(field -> field.dataType().typeName().equals("variant"));
    }

    private static Stream<String> sorted(Set<String> names) {
        return CollectionConverters.asJava(names).stream().sorted();
    }

    private static Instant time(Object value) {
        return value instanceof Timestamp stamp ? stamp.toInstant() : (Instant) value;
    }
}
