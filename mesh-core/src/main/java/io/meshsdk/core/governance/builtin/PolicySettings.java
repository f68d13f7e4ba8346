package io.meshsdk.core.governance.builtin;

import io.meshsdk.access.Classification;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is set of a policy, by name. Values are kept as they were written; {@link PolicyKind#create} holds them against what the
 * kind knows, after which each is read as its type. Immutable and thread-safe; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PolicySettings {
    private static final PolicySettings NONE = new PolicySettings("", Map.of(), new TreeMap<>());

    private final String policy;
    private final Map<String, Setting> known;
    private final SortedMap<String, Value> values;

    private PolicySettings(String policy, Map<String, Setting> known, SortedMap<String, Value> values) {
        this.policy = policy;
        this.known = known;
        this.values = Collections.unmodifiableSortedMap(values);
    }

    /** Returns settings of which none is given. */
    public static PolicySettings none() {
        return NONE;
    }

    /** Returns settings as a document has them. */
    public static PolicySettings of(Map<String, Value> values) {
        return new PolicySettings("", Map.of(), new TreeMap<>(values));
    }

    /** Returns a copy in which a setting has a value, in the place of one it had. */
    public PolicySettings with(String name, Value value) {
        SortedMap<String, Value> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new PolicySettings(policy, known, changed);
    }

    /** Returns a copy in which a setting has a value as it is written: {@code ">= 99%"}, {@code "24 hours"}, {@code "warning"}. */
    public PolicySettings with(String name, String value) {
        return with(name, Value.of(value));
    }

    /** Returns a copy in which a setting has several values. */
    public PolicySettings with(String name, List<String> items) {
        return with(name, Value.of(items.stream().map(Value::of).toList()));
    }

    /** Returns the values that are given, sorted by name. */
    public SortedMap<String, Value> values() {
        return values;
    }

    /** Returns whether a setting has a value, given or usual. */
    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** Returns a text. */
    public String text(String name) {
        return load(name, String.class);
    }

    /** Returns a list of texts; empty where there is none. */
    public List<String> texts(String name) {
        return find(name).map(found -> words((List<?>) found)).orElse(List.of());
    }

    /** Returns a share, in [0,1]. */
    public double ratio(String name) {
        return load(name, Double.class);
    }

    /** Returns a duration. */
    public Duration duration(String name) {
        return load(name, Duration.class);
    }

    /** Returns a period of the calendar. */
    public CalendarSpan period(String name) {
        return load(name, CalendarSpan.class);
    }

    /** Returns how many there are, zero or more. */
    public int count(String name) {
        return load(name, Integer.class);
    }

    /** Returns whether it is so; not so where nothing is said. */
    public boolean flag(String name) {
        return find(name).filter(Boolean.TRUE::equals).isPresent();
    }

    /** Returns a moment. */
    public Instant instant(String name) {
        return load(name, Instant.class);
    }

    /** Returns a classification. */
    public Classification classification(String name) {
        return load(name, Classification.class);
    }

    /**
     * Returns the value of a setting, given or usual, as its type has it.
     *
     * @throws IllegalArgumentException if the kind knows no such setting, or the value is of another type
     */
    Optional<Object> find(String name) {
        Setting setting = known.get(name);
        if (setting == null) {
            throw new IllegalArgumentException(
                    "Cannot make policy '%s': it knows no setting '%s' (known: %s)".formatted(policy, name, names()));
        }
        Value value = values.getOrDefault(name, setting.usual() == null ? Value.nothing() : setting.usual());
        return value instanceof Value.Nothing ? Optional.empty() : Optional.of(read(setting, value));
    }

    /** Returns these settings read as a kind knows them. */
    PolicySettings readAs(String id, List<Setting> settings) {
        Map<String, Setting> byName = settings.stream()
                .collect(Collectors.toMap(Setting::name, setting -> setting, (a, b) -> a, TreeMap::new));
        PolicySettings read = new PolicySettings(id, byName, values);
        values.keySet().forEach(read::requireValue);
        return read;
    }

    <T> T load(String name, Class<T> type) {
        return find(name)
                .map(type::cast)
                .orElseThrow(() ->
                        new IllegalArgumentException("Cannot make policy '%s': setting '%s' is missing, expected %s"
                                .formatted(
                                        policy,
                                        name,
                                        Objects.requireNonNull(known.get(name)).expected())));
    }

    private Object read(Setting setting, Value value) {
        return setting.read(value)
                .orElseThrow(
                        () -> new IllegalArgumentException("Cannot make policy '%s': setting '%s' is '%s', expected %s"
                                .formatted(policy, setting.name(), value, setting.expected())));
    }

    private void requireValue(String name) {
        if (find(name).isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot make policy '%s': setting '%s' says nothing, give it a value or leave it out"
                            .formatted(policy, name));
        }
    }

    private String names() {
        return String.join(", ", known.keySet());
    }

    private static List<String> words(List<?> found) {
        return found.stream().map(String.class::cast).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PolicySettings settings && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Returns the values that are given. */
    @Override
    public String toString() {
        return values.toString();
    }
}
