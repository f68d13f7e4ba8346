package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.schema.ColumnMappingMode;
import io.meshsdk.delta.internal.stats.IndexedColumns;
import io.meshsdk.error.StorageException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which table properties may be set: Delta itself checks hardly any, and a wrong one breaks other writers. */
final class TableProperties {
    private static final String DELTA = "delta.";
    private static final String FEATURE = "delta.feature.";
    private static final List<String> OURS = List.of("product.", "mesh.");
    private static final List<String> FEATURES = List.of(
            "appendOnly",
            "changeDataFeed",
            "deletionVectors",
            "domainMetadata",
            "inCommitTimestamp",
            "invariants",
            "rowTracking",
            "timestampNtz",
            "typeWidening",
            "v2Checkpoint",
            "vacuumProtocolCheck");
    private static final Map<String, PropertyForm> KNOWN = known();
    private static final Map<String, String> REFUSED = refused();

    private TableProperties() {}

    private static Map<String, PropertyForm> known() {
        Map<String, PropertyForm> known = new TreeMap<>();
        for (String truth : List.of(
                "delta.appendOnly",
                "delta.autoOptimize.optimizeWrite",
                "delta.checkpoint.writeStatsAsJson",
                "delta.checkpoint.writeStatsAsStruct",
                "delta.enableChangeDataFeed",
                "delta.enableDeletionVectors",
                "delta.enableExpiredLogCleanup",
                "delta.enableInCommitTimestamps",
                "delta.enableRowTracking",
                "delta.enableTypeWidening",
                "delta.randomizeFilePrefixes",
                "delta.tuneFileSizesForRewrites")) {
            known.put(truth, PropertyForm.TRUTH);
        }
        known.put("delta.autoOptimize.autoCompact", PropertyForm.oneOf("true", "false", "auto", "legacy"));
        known.put("delta.checkpointInterval", PropertyForm.COUNT);
        known.put("delta.checkpointPolicy", PropertyForm.oneOf("classic", "v2"));
        known.put(IndexedColumns.COUNT, PropertyForm.matching("a whole number of -1 or more", "-1|0|[1-9]\\d{0,8}"));
        known.put(IndexedColumns.NAMES, PropertyForm.matching("names of columns with commas between", "(?s).*\\S.*"));
        known.put("delta.deletedFileRetentionDuration", PropertyForm.INTERVAL);
        known.put("delta.isolationLevel", PropertyForm.oneOf("Serializable", "WriteSerializable"));
        known.put("delta.logRetentionDuration", PropertyForm.INTERVAL);
        known.put("delta.parquet.compression.codec", PropertyForm.oneOf("zstd"));
        known.put("delta.randomPrefixLength", PropertyForm.COUNT);
        known.put("delta.targetFileSize", PropertyForm.SIZE);
        return Collections.unmodifiableMap(known);
    }

    private static Map<String, String> refused() {
        Map<String, String> refused = new TreeMap<>();
        refused.put(
                ColumnMappingMode.PROPERTY,
                "the names and ids of columns in files are not assigned here. Create the table with Delta on Spark, then publish to it");
        refused.put(
                "delta.minReaderVersion", "versions follow from features. Set 'delta.feature.<name>' to 'supported'");
        refused.put(
                "delta.minWriterVersion", "versions follow from features. Set 'delta.feature.<name>' to 'supported'");
        refused.put(
                "delta.setTransactionRetentionDuration",
                "what makes a publication happen once would be forgotten. Leave it out");
        refused.put(
                "delta.universalFormat.enabledFormats",
                "files are not written as other formats need them. Leave it out");
        return Collections.unmodifiableMap(refused);
    }

    /**
     * Checks properties a writer wants to set.
     *
     * @throws StorageException if one is unknown, or its value not of its form; says what is expected
     */
    static void require(Map<String, String> wanted) {
        wanted.forEach((key, value) -> {
            if (key.startsWith(FEATURE)) {
                requireFeature(key);
                require(key, value, PropertyForm.oneOf("supported"));
            } else if (key.startsWith(DELTA)) {
                require(key, value, KNOWN.get(key));
            }
        });
    }

    private static void requireFeature(String key) {
        if (!FEATURES.contains(key.substring(FEATURE.length()))) {
            throw new StorageException(
                    "Cannot set table property '%s': only the features %s are asked for so. Leave it out."
                            .formatted(key, FEATURES));
        }
    }

    private static void require(String key, String value, @Nullable PropertyForm form) {
        if (form == null) {
            throw new StorageException("Cannot set table property '%s': %s."
                    .formatted(
                            key,
                            REFUSED.getOrDefault(
                                    key, "only %s are set. Leave it out".formatted(new TreeSet<>(KNOWN.keySet())))));
        }
        if (!form.holds().test(value)) {
            throw new StorageException("Cannot set table property '%s' to '%s': expected %s. Mend it or leave it out."
                    .formatted(key, value, form.expected()));
        }
    }

    /** Returns wanted properties, with those of a table that are not ours: Delta's own, and what other tools noted. */
    static Map<String, String> over(Map<String, String> present, Map<String, String> wanted) {
        Map<String, String> merged = new TreeMap<>(present);
        merged.keySet().removeIf(key -> OURS.stream().anyMatch(key::startsWith));
        merged.putAll(wanted);
        return merged;
    }

    /** Returns properties without those that ask for a feature: the protocol remembers them, the properties do not. */
    static Map<String, String> withoutFeatures(Map<String, String> properties) {
        Map<String, String> others = new TreeMap<>(properties);
        others.keySet().removeIf(key -> key.startsWith(FEATURE));
        return others;
    }
}
