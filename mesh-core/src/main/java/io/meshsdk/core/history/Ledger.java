package io.meshsdk.core.history;

import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.core.publication.facts.Witness;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.TableCommit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/** Goes through the commits of a table from the oldest to the newest, and marks each version with what is known of it. */
final class Ledger {
    private final ProductId product;
    private final PortKey port;
    private final Map<Long, String> evidence;
    private final LongPredicate changesFields;
    private final NavigableMap<Long, TableCommit> commits = new TreeMap<>();
    private final NavigableMap<Long, Mark> marks = new TreeMap<>();
    private final Set<Long> attestations = new HashSet<>();

    /**
     * @param evidence the digests that the catalog has, by version
     * @param changesFields says of a version of another writer, which changed how the table is described, whether it changed
     *     more than properties
     */
    Ledger(ProductId product, PortKey port, Map<Long, String> evidence, LongPredicate changesFields) {
        this.product = product;
        this.port = port;
        this.evidence = evidence;
        this.changesFields = changesFields;
    }

    /** Returns a mark for each commit, by version. */
    NavigableMap<Long, Mark> mark(List<TableCommit> ascending, Mark before) {
        ascending.forEach(commit -> commits.put(commit.version(), commit));
        Mark mark = before;
        for (TableCommit commit : ascending) {
            mark = after(mark, commit);
            marks.put(commit.version(), mark);
        }
        return marks;
    }

    Optional<TableCommit> commit(long version) {
        return Optional.ofNullable(commits.get(version));
    }

    /** Returns what a commit says if it is the one that the catalog has evidence of. */
    Optional<PublicationFacts> trusted(TableCommit commit) {
        return commit.facts()
                .filter(facts -> distrust(commit.version(), facts).isEmpty())
                .map(PublicationFacts::decode);
    }

    private Mark after(Mark before, TableCommit commit) {
        return commit.facts()
                .map(facts -> afterPublication(before, commit.version(), facts))
                .orElseGet(() -> afterOthers(before, commit));
    }

    private Mark afterOthers(Mark before, TableCommit commit) {
        return switch (commit.changes()) {
            case NOTHING -> before;
            case ROWS -> before.flawed("%s changed rows, and nobody checked them".formatted(words(commit)));
            case DESCRIPTION ->
                changesFields.test(commit.version())
                        ? before.flawed("%s changed the fields of the table".formatted(words(commit)))
                        : before;
        };
    }

    private static String words(TableCommit commit) {
        return "version %d of another writer%s"
                .formatted(
                        commit.version(), commit.operation().isEmpty() ? "" : " ('%s')".formatted(commit.operation()));
    }

    private Mark afterPublication(Mark before, long version, CommitFacts facts) {
        Optional<String> distrust = distrust(version, facts);
        if (distrust.isPresent()) {
            return before.flawed(distrust.get());
        }
        Act act = PublicationFacts.decode(facts).subject().act();
        if (act instanceof Act.Attested attested) {
            return afterAttestation(before, version, attested.version());
        }
        if (act instanceof Act.Restored restored) {
            Mark old = marks.getOrDefault(restored.version(), Mark.unknown());
            return old.publishedBy(version);
        }
        boolean all = act instanceof Act.Written written && written.mode() == Act.Mode.OVERWRITE;
        return all ? Mark.checked(version) : before.publishedBy(version);
    }

    /** An attestation stands for the version it measured, and for those above it until somebody else changed something. */
    private Mark afterAttestation(Mark before, long version, long attested) {
        if (attested >= version || !commits.containsKey(attested)) {
            return commits.firstKey() > attested ? Mark.unknown().publishedBy(version) : before.publishedBy(version);
        }
        attestations.add(version);
        Mark mark = Mark.checked(version);
        marks.merge(attested, mark, Ledger::better);
        for (TableCommit between :
                commits.subMap(attested, false, version, false).values()) {
            Mark next = attestations.contains(between.version())
                    ? mark.publishedBy(between.version())
                    : after(mark, between);
            mark = marks.merge(between.version(), next, Ledger::better);
        }
        return better(before, mark).publishedBy(version);
    }

    /** Returns the mark that says more for a version: the first of two that say as much. */
    private static Mark better(Mark one, Mark other) {
        return !one.standing().isVerified() && other.standing().isVerified() ? other : one;
    }

    private Optional<String> distrust(long version, CommitFacts facts) {
        String recorded = evidence.get(version);
        if (recorded == null) {
            return Optional.of(
                    "version %d says that it was published, and the catalog has no evidence of it: call mesh.reconcile(\"%s\")"
                            .formatted(version, product));
        }
        if (!recorded.equals(Witness.digest(facts))) {
            return Optional.of("version %d says something else than the catalog recorded when it was published"
                    .formatted(version));
        }
        try {
            PublicationFacts.Subject subject = PublicationFacts.decode(facts).subject();
            return subject.product().equals(product) && subject.port().equals(port.name())
                    ? Optional.empty()
                    : Optional.of("version %d says that it was published to another table".formatted(version));
        } catch (StorageException e) {
            return Optional.of("version %d says what nobody here can read: %s".formatted(version, e.getMessage()));
        }
    }
}
