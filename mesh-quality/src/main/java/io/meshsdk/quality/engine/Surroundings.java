package io.meshsdk.quality.engine;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Dataset;
import io.meshsdk.quality.internal.profile.TableStates;
import io.meshsdk.spi.quality.Analyzer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What checks look at beside the data they judge: the time, other datasets, the version before. Immutable; each refinement
 * returns a copy. What is not there makes the checks that need it not evaluated.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Surroundings {
    private final Instant now;
    private final Map<String, Dataset> named;
    private final Function<String, Optional<Dataset>> others;
    private final Supplier<Optional<Dataset>> previous;
    private final Map<String, Analyzer> analyzers;
    private final Map<String, TableStates> profiles;

    private Surroundings(
            Instant now,
            Map<String, Dataset> named,
            Function<String, Optional<Dataset>> others,
            Supplier<Optional<Dataset>> previous,
            Map<String, Analyzer> analyzers,
            Map<String, TableStates> profiles) {
        this.now = now;
        this.named = named;
        this.others = others;
        this.previous = previous;
        this.analyzers = analyzers;
        this.profiles = profiles;
    }

    /** Returns surroundings of nothing but a point in time, which freshness, future and age are seen from. */
    public static Surroundings at(Instant now) {
        return new Surroundings(now, Map.of(), name -> Optional.empty(), Optional::empty, Map.of(), Map.of());
    }

    /** Returns a copy with another dataset, which can be opened more than once, by the name that checks call it. */
    public Surroundings dataset(String name, Dataset data) {
        Map<String, Dataset> all = new LinkedHashMap<>(named);
        all.put(name, data);
        return new Surroundings(now, all, others, previous, analyzers, profiles);
    }

    /** Returns a copy that asks a function for datasets which were not given by name. */
    public Surroundings datasets(Function<String, Optional<Dataset>> finder) {
        return new Surroundings(now, named, finder, previous, analyzers, profiles);
    }

    /** Returns a copy with the version before, which changes are seen from. */
    public Surroundings previous(Dataset data) {
        return previous(() -> Optional.of(data));
    }

    /** Returns a copy that asks for the version before where a check looks at it. */
    public Surroundings previous(Supplier<Optional<Dataset>> finder) {
        return new Surroundings(now, named, others, finder, analyzers, profiles);
    }

    /**
     * Returns a copy with an analyzer.
     *
     * @throws IllegalArgumentException if there is one of its key already
     */
    public Surroundings analyzer(Analyzer analyzer) {
        Map<String, Analyzer> all = new LinkedHashMap<>(analyzers);
        Analyzer other = all.put(analyzer.key(), analyzer);
        if (other != null) {
            throw new IllegalArgumentException("Both %s and %s are analyzers of key '%s': give one of them"
                    .formatted(other.getClass().getName(), analyzer.getClass().getName(), analyzer.key()));
        }
        return new Surroundings(now, named, others, previous, all, profiles);
    }

    /**
     * Returns a copy with a profile that was stored, which drift is seen from.
     *
     * @param profile what {@code Profile.encode()} wrote
     * @throws IllegalArgumentException if the bytes are damaged, or of another version
     */
    public Surroundings profile(String name, byte[] profile) {
        Map<String, TableStates> all = new LinkedHashMap<>(profiles);
        all.put(name, TableStates.decode(profile));
        return new Surroundings(now, named, others, previous, analyzers, all);
    }

    Instant now() {
        return now;
    }

    Optional<Dataset> find(String name) {
        Dataset given = named.get(name);
        return given != null ? Optional.of(given) : others.apply(name);
    }

    Optional<TableStates> findProfile(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    Optional<Analyzer> findAnalyzer(String key) {
        return Optional.ofNullable(analyzers.get(key));
    }

    Optional<Dataset> previous() {
        return previous.get();
    }
}
