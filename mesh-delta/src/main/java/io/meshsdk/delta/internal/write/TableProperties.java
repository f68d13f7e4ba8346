package io.meshsdk.delta.internal.write;

import io.meshsdk.error.StorageException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which table properties may be set: Delta itself checks none, and a wrong one breaks other writers. */
final class TableProperties {
    private static final String DELTA = "delta.";
    private static final List<String> OURS = List.of("product.", "mesh.");
    private static final Pattern INTERVAL = Pattern.compile("interval [1-9]\\d{0,8} (hour|day|week)s?");
    private static final Map<String, Pattern> KNOWN = Map.of(
            "delta.checkpointInterval",
            Pattern.compile("[1-9]\\d{0,8}"),
            "delta.logRetentionDuration",
            INTERVAL,
            "delta.deletedFileRetentionDuration",
            INTERVAL,
            "delta.appendOnly",
            Pattern.compile("true|false"));

    private TableProperties() {}

    /** Checks properties a writer wants to set. */
    static void require(Map<String, String> wanted) {
        wanted.forEach((key, value) -> {
            Pattern form = KNOWN.get(key);
            if (key.startsWith(DELTA) && (form == null || !form.matcher(value).matches())) {
                throw new StorageException(
                        "Cannot set table property '%s' to '%s': only %s are set, each in its form. Leave the property out."
                                .formatted(key, value, new TreeMap<>(KNOWN)));
            }
        });
    }

    /** Returns wanted properties, with those of a table that are not ours: Delta's own, and what other tools noted. */
    static Map<String, String> over(Map<String, String> present, Map<String, String> wanted) {
        Map<String, String> merged = new TreeMap<>(present);
        merged.keySet().removeIf(key -> OURS.stream().anyMatch(key::startsWith));
        merged.putAll(wanted);
        return merged;
    }
}
