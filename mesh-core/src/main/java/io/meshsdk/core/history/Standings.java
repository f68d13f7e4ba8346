package io.meshsdk.core.history;

import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.access.ReadDecision;
import io.meshsdk.core.access.grant.Grants;
import io.meshsdk.core.history.TableVersion.ContractVersion;
import io.meshsdk.core.history.TableVersion.Measures;
import io.meshsdk.core.history.TableVersion.Release;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableCommit;
import io.meshsdk.spi.storage.TableLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The standing of the versions of one port's table. Looks no further down than it has to: a full check says all about what
 * lies below it. For one thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Standings {
    private static final int FIRST_LOOK = 64;
    private static final int GROWTH = 8;

    private final ProductId product;
    private final PortKey port;
    private final Principal principal;
    private final StorageProvider storage;
    private final TableLocation location;
    private final Catalog catalog;
    private final Grants grants;
    private final Contracts contracts;

    /**
     * Opens nothing yet.
     *
     * @param port the port as the catalog has it
     * @param principal who asks
     */
    public Standings(Environment environment, ProductId product, PortEntry port, Principal principal) {
        this.product = product;
        this.port = port.key();
        this.principal = principal;
        this.storage = environment.storage().of(port.format());
        this.location = port.location();
        this.catalog = environment.catalog();
        this.grants = environment.grants();
        this.contracts = new Contracts(storage, location, port.key());
    }

    /**
     * Returns the newest versions, the newest first.
     *
     * @param limit how many at most
     * @throws StorageException if the table's log or the catalog cannot be read
     */
    public List<TableVersion> newest(int limit) {
        Look look = look(Math.max(limit, FIRST_LOOK));
        while (!look.isWhole() && look.newest(limit).stream().anyMatch(look::isUndecided)) {
            look = look(grown(look.size()));
        }
        List<TableVersion> versions = new ArrayList<>();
        for (TableCommit commit : look.newest(limit)) {
            versions.add(look.version(commit));
        }
        return Collections.unmodifiableList(versions);
    }

    /**
     * Returns the newest verified version that who asks may read and whose contract is of some version; empty where there is
     * none.
     *
     * @param contracts asked of the contract's version
     * @throws StorageException if the table's log or the catalog cannot be read
     */
    public Optional<VerifiedVersion> newestVerified(Predicate<? super SemanticVersion> contracts) {
        for (Look look = look(FIRST_LOOK); ; look = look(grown(look.size()))) {
            for (TableCommit commit : look.newest(look.size())) {
                if (look.isUndecided(commit) && !look.isWhole()) {
                    break;
                }
                Optional<VerifiedVersion> found =
                        look.verified(commit).filter(version -> contracts.test(version.contract()));
                if (found.isPresent()) {
                    return found;
                }
            }
            if (look.isWhole()) {
                return Optional.empty();
            }
        }
    }

    private static int grown(int size) {
        return size > Integer.MAX_VALUE / GROWTH ? Integer.MAX_VALUE : size * GROWTH;
    }

    private Look look(int size) {
        List<TableCommit> newestFirst = storage.history(location, size);
        List<TableCommit> ascending = new ArrayList<>(newestFirst);
        Collections.reverse(ascending);
        long first = ascending.isEmpty() ? 0 : ascending.get(0).version();
        boolean cut = newestFirst.size() < size && first > 0;
        NavigableMap<Long, String> evidence = evidence(cut ? 0 : first);
        Ledger ledger = new Ledger(product, port, evidence, this::changesFields);
        Mark before = first == 0 || cut ? belowLog(first, evidence) : Mark.unknown();
        boolean whole = newestFirst.size() < size || first == 0;
        return new Look(size, newestFirst, ledger, ledger.mark(ascending, before), whole);
    }

    private NavigableMap<Long, String> evidence(long from) {
        NavigableMap<Long, String> digests = new TreeMap<>();
        for (CommitEvidence one : catalog.evidence(product, port, from)) {
            digests.put(one.version(), one.digest());
        }
        return digests;
    }

    /** Where the log is cut, the catalog still knows whether each version below was a publication. */
    private static Mark belowLog(long first, NavigableMap<Long, String> evidence) {
        if (first == 0) {
            return Mark.nothing();
        }
        return evidence.headMap(first).size() == first ? Mark.checked(first - 1) : Mark.unknown();
    }

    /** Whatever cannot be compared may have changed. */
    private boolean changesFields(long version) {
        if (version == 0) {
            return true;
        }
        try {
            StoredTable before = storage.open(location, AsOf.version(version - 1));
            StoredTable after = storage.open(location, AsOf.version(version));
            return !before.dataset().schema().equals(after.dataset().schema())
                    || !before.contract().equals(after.contract());
        } catch (StorageException e) {
            return true;
        }
    }

    private final class Look {
        private final int size;
        private final List<TableCommit> commits;
        private final Ledger ledger;
        private final Map<Long, Mark> marks;
        private final boolean whole;

        Look(int size, List<TableCommit> commits, Ledger ledger, Map<Long, Mark> marks, boolean whole) {
            this.size = size;
            this.commits = commits;
            this.ledger = ledger;
            this.marks = marks;
            this.whole = whole;
        }

        int size() {
            return size;
        }

        boolean isWhole() {
            return whole;
        }

        List<TableCommit> newest(int limit) {
            return commits.subList(0, Math.min(limit, commits.size()));
        }

        boolean isUndecided(TableCommit commit) {
            return mark(commit).isUndecided();
        }

        TableVersion version(TableCommit commit) {
            return new TableVersion(
                    commit.version(),
                    commit.timestamp(),
                    commit.operation(),
                    ledger.trusted(commit).flatMap(facts -> release(commit.version(), facts)),
                    mark(commit).standing());
        }

        Optional<VerifiedVersion> verified(TableCommit commit) {
            return mark(commit).standing() instanceof Standing.Verified verified
                    ? verified(commit.version(), verified.by())
                    : Optional.empty();
        }

        private Optional<VerifiedVersion> verified(long version, long by) {
            Optional<String> digest = ledger.commit(by)
                    .flatMap(ledger::trusted)
                    .map(facts -> facts.evidence().contractDigest());
            long documented = Math.max(version, by);
            return digest.map(found -> contracts.of(documented, found))
                    .orElseGet(() -> contracts.at(version))
                    .filter(one -> admits(one.port()))
                    .map(one -> new VerifiedVersion(version, documented, one.version()));
        }

        private Mark mark(TableCommit commit) {
            Mark mark = marks.get(commit.version());
            return mark == null ? Mark.unknown() : mark;
        }
    }

    private Optional<Release> release(long version, PublicationFacts facts) {
        String digest = facts.evidence().contractDigest();
        return contracts
                .of(version, digest)
                .filter(contract -> admits(contract.port()))
                .map(contract -> new Release(
                        facts.id(),
                        facts.subject().act(),
                        facts.subject().version(),
                        new ContractVersion(contract.version(), digest),
                        measures(contract.port(), facts)));
    }

    private Optional<Measures> measures(OutputPort published, PublicationFacts facts) {
        return seen(published).isOfAllRows(published.contract().access(), principal)
                ? Optional.of(new Measures(facts.evidence().score(), facts.rowCount()))
                : Optional.empty();
    }

    private boolean admits(OutputPort published) {
        return seen(published).admits();
    }

    private ReadDecision seen(OutputPort published) {
        return AccessRules.read(principal, product, published, grants);
    }
}
