package io.meshsdk.core.documents.governance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of a policy in a list of policies, and which settings they stand for. */
final class EntryKeys {
    /** The settings that all kinds know, and that stand beside {@code settings}. */
    static final List<String> COMMON =
            List.of("severity", "mode", "effectiveFrom", "grandfatheredUntil", "scope", "points", "version");

    /** The keys of {@code waivers}, and the settings they stand for. */
    static final Map<String, String> WAIVERS = waivers();

    /** All keys. */
    static final List<String> ALL = Stream.of(List.of("kind", "id", "settings"), COMMON, List.of("waivers"))
            .flatMap(List::stream)
            .toList();

    private EntryKeys() {}

    /** Returns the key that stands for a setting which all kinds know. */
    static Optional<String> ofSetting(String name) {
        return COMMON.contains(name)
                ? Optional.of(name)
                : WAIVERS.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(name))
                        .map(entry -> "waivers." + entry.getKey())
                        .findFirst();
    }

    private static Map<String, String> waivers() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("waivable", "waivable");
        keys.put("longest", "waiverLongest");
        keys.put("renewals", "waiverRenewals");
        keys.put("perDomain", "waiversPerDomain");
        return Collections.unmodifiableMap(keys);
    }
}
