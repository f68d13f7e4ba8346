package io.meshsdk.delta.internal.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.error.StorageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finished files as bytes that travel from where they were written to where they are committed. */
final class StagedForm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORM = 2;

    private StagedForm() {}

    static byte[] write(StagedRows rows) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("form", FORM);
        ArrayNode entries = form.putArray("files");
        for (LogFile file : rows.files()) {
            ObjectNode entry = entries.addObject()
                    .put("path", file.path())
                    .put("size", file.size())
                    .put("modified", file.modifiedMillis())
                    .put("stats", file.stats());
            ObjectNode values = entry.putObject("values");
            file.partitionValues().forEach(values::put);
        }
        ArrayNode nulls = form.putArray("nulls");
        rows.nulls().forEach(path -> path.forEach(nulls.addArray()::add));
        try {
            return JSON.writeValueAsBytes(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write staged files as JSON.", e);
        }
    }

    static StagedRows read(byte[] bytes) {
        try {
            JsonNode form = JSON.readTree(bytes);
            if (form.path("form").asInt() != FORM) {
                throw unknown(null);
            }
            List<LogFile> files = new ArrayList<>();
            form.path("files").forEach(entry -> files.add(file(entry)));
            Set<List<String>> nulls = new LinkedHashSet<>();
            form.path("nulls").forEach(path -> nulls.add(path(path)));
            return new StagedRows(files, nulls);
        } catch (IOException e) {
            throw unknown(e);
        }
    }

    private static List<String> path(JsonNode names) {
        List<String> path = new ArrayList<>();
        names.forEach(name -> path.add(name.asText()));
        return List.copyOf(path);
    }

    private static StorageException unknown(@Nullable IOException cause) {
        String message =
                "Cannot commit staged files: their bytes are of an unknown form. Stage and commit with one version of mesh-delta.";
        return cause == null ? new StorageException(message) : new StorageException(message, cause);
    }

    private static LogFile file(JsonNode entry) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        entry.path("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().textValue()));
        return new LogFile(
                entry.path("path").asText(),
                values,
                entry.path("size").asLong(),
                entry.path("modified").asLong(),
                entry.path("stats").textValue(),
                null);
    }
}
