package io.meshsdk.core.providers;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Dataset;
import io.meshsdk.quality.engine.KeyMemory;
import io.meshsdk.quality.engine.Surroundings;
import io.meshsdk.spi.quality.Analyzer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What measuring may take and checks may look at beside the data they judge, as the host gave it.
 *
 * @param datasets by the name that checks call them
 * @param analyzers each of a key of its own
 * @param keyLimit how much memory keys may take, where there is a limit
 * @since 0.1.0
 */
@CheckReturnValue
public record Measuring(Map<String, Dataset> datasets, List<Analyzer> analyzers, Optional<KeyLimit> keyLimit) {
    /** Copies datasets and analyzers, order kept. */
    public Measuring {
        datasets = Collections.unmodifiableMap(new LinkedHashMap<>(datasets));
        analyzers = List.copyOf(analyzers);
    }

    /** Returns a place for the keys of one measurement; to be closed behind its last verdict. */
    public HeldKeys holdKeys() {
        return new HeldKeys(keyLimit.map(limit -> KeyMemory.of(limit.bytes(), limit.folder()))
                .orElse(null));
    }

    /** Returns surroundings that have all of it. */
    public Surroundings in(Surroundings bare) {
        Surroundings all = bare;
        for (Map.Entry<String, Dataset> dataset : datasets.entrySet()) {
            all = all.dataset(dataset.getKey(), dataset.getValue());
        }
        for (Analyzer analyzer : analyzers) {
            all = all.analyzer(analyzer);
        }
        return all;
    }
}
