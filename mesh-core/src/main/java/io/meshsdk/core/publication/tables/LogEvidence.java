package io.meshsdk.core.publication.tables;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.core.publication.facts.Witness;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.TableCommit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Evidence of what the log of a table says today, for a catalog that has none.
 *
 * @param log the table's log
 * @param witness records evidence
 * @since 0.1.0
 */
@CheckReturnValue
public record LogEvidence(TableLog log, Witness witness) {
    /**
     * Records what each publication in the log says, where nothing is recorded.
     *
     * @return what contradicts evidence, a line each
     * @throws StorageException if the log or the catalog cannot be read, or the storage tells no history
     */
    public List<String> record() {
        Map<Long, String> recorded = witness.catalog().evidence(witness.product(), witness.port(), 0).stream()
                .collect(Collectors.toMap(CommitEvidence::version, CommitEvidence::digest));
        List<String> contradictions = new ArrayList<>();
        for (TableCommit commit : log.storage().history(log.location(), Integer.MAX_VALUE)) {
            commit.facts()
                    .filter(facts -> !Witness.digest(facts).equals(recorded.get(commit.version())))
                    .filter(this::isMine)
                    .ifPresent(facts -> record(commit.version(), facts, contradictions));
        }
        return contradictions;
    }

    private void record(long version, CommitFacts facts, List<String> contradictions) {
        try {
            witness.record(version, facts);
        } catch (StorageException e) {
            contradictions.add(e.getMessage());
        }
    }

    /** What cannot be read is nobody's. */
    private boolean isMine(CommitFacts facts) {
        try {
            PublicationFacts.Subject subject = PublicationFacts.decode(facts).subject();
            return subject.product().equals(witness.product())
                    && subject.port().equals(witness.port().name());
        } catch (StorageException e) {
            return false;
        }
    }
}
