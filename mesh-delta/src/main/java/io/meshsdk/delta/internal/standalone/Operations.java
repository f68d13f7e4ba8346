package io.meshsdk.delta.internal.standalone;

import io.delta.standalone.Operation;
import io.delta.standalone.actions.AddFile;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogOperation.Kind;
import io.meshsdk.delta.internal.log.OperationMetrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Translates operations into Delta Standalone's, which has names for some only. */
final class Operations {
    private static final Map<Kind, Operation.Name> NAMES = Map.of(
            Kind.WRITE,
            Operation.Name.WRITE,
            Kind.MERGE,
            Operation.Name.MERGE,
            Kind.DELETE,
            Operation.Name.DELETE,
            Kind.SET_PROPERTIES,
            Operation.Name.SET_TABLE_PROPERTIES);

    private Operations() {}

    static boolean hasNameOf(Kind kind) {
        return NAMES.containsKey(kind);
    }

    static Operation of(LogChange change, List<AddFile> removed) {
        // Parameters are written into the log as they are: texts must bring their quotes.
        Map<String, String> parameters = new TreeMap<>(change.operation().parameters());
        parameters.replaceAll((name, text) -> Json.quoted(text));
        List<LogFile> gone = removed.stream().map(Operations::listed).toList();
        return new Operation(
                NAMES.getOrDefault(change.operation().kind(), Operation.Name.MANUAL_UPDATE),
                parameters,
                OperationMetrics.of(change, gone),
                Optional.ofNullable(change.userMetadata()));
    }

    private static LogFile listed(AddFile file) {
        return new LogFile(
                file.getPath(), file.getPartitionValues(), file.getSize(), file.getModificationTime(), null, null);
    }
}
