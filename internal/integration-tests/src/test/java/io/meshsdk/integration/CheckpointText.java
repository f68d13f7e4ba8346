package io.meshsdk.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/** The checkpoints of a table, decoded: every action, statistics included, as text. */
final class CheckpointText {
    private CheckpointText() {}

    static List<String> of(Path table) throws IOException {
        List<String> actions = new ArrayList<>();
        for (Path file : files(table)) {
            actions.addAll(rows(file));
        }
        return actions;
    }

    private static List<Path> files(Path table) throws IOException {
        try (Stream<Path> files = Files.list(table.resolve("_delta_log"))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }

    /** Returns the rows of a Parquet file, decoded. */
    static List<String> rows(Path file) throws IOException {
        List<String> actions = new ArrayList<>();
        try (ParquetReader<Group> reader = ParquetReader.builder(
                        new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
                .build()) {
            for (Group action = reader.read(); action != null; action = reader.read()) {
                actions.add(action.toString());
            }
        }
        return actions;
    }
}
