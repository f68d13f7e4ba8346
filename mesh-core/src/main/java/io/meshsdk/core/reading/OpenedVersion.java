package io.meshsdk.core.reading;

import io.meshsdk.core.history.Standing;
import io.meshsdk.core.history.Standings;
import io.meshsdk.core.history.TableVersion;
import io.meshsdk.core.history.VerifiedVersion;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.StorageException;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableLocation;
import java.util.List;
import java.util.Optional;

/** A version of a table that is read, the contract it is read under, and the files of it that are. */
record OpenedVersion(StoredTable table, ContractDocument contract, Optional<List<FileId>> files) {
    static OpenedVersion open(Environment environment, PublishedPort port, ReadOrder order, VersionChoice choice) {
        Place place = new Place(
                environment.storage().of(port.entry().format()), port.entry().location());
        if (choice.trust() == VersionChoice.Trust.ANY) {
            StoredTable table = place.open(order.asOf());
            return opened(order, table, table, place.since(choice, table));
        }
        Standings standings = new Standings(environment, order.product(), port.entry(), order.principal());
        VerifiedVersion version =
                standings.newestVerified(choice::admits).orElseThrow(() -> none(order, choice, standings));
        StoredTable table = place.open(AsOf.version(version.number()));
        StoredTable documented =
                version.documented() == version.number() ? table : place.open(AsOf.version(version.documented()));
        return opened(order, table, documented, place.since(choice, table));
    }

    private static OpenedVersion opened(
            ReadOrder order, StoredTable table, StoredTable documented, Optional<List<FileId>> files) {
        ContractDocument contract = documented.contract().orElseThrow(() -> PublishedPorts.notFound(order));
        return new OpenedVersion(table, contract, files);
    }

    long version() {
        return table.version();
    }

    Dataset rows() {
        return files.map(table::dataset).orElseGet(table::dataset);
    }

    /** Returns the rows that a filter holds for, and maybe others. */
    Dataset rows(Filter filter) {
        return files.map(table::dataset).orElseGet(() -> table.dataset(filter));
    }

    /** Where a table lies. */
    private record Place(StorageProvider storage, TableLocation location) {
        StoredTable open(AsOf asOf) {
            return storage.open(location, asOf);
        }

        /** Returns the files that came since the version that is known; empty where all are read. */
        Optional<List<FileId>> since(VersionChoice choice, StoredTable table) {
            if (choice.since().isEmpty()) {
                return Optional.empty();
            }
            long since = choice.since().getAsLong();
            if (since > table.version()) {
                throw new StorageException(
                        "Cannot tell what changed in '%s' since version %d: the version that is read is %d. Give an earlier one."
                                .formatted(location, since, table.version()));
            }
            return Optional.of(storage.changes(location, since, table.version()).added());
        }
    }

    private static StorageException none(ReadOrder order, VersionChoice choice, Standings standings) {
        String wanted = choice.contracts()
                .map(range -> " under a contract in '%s'".formatted(range))
                .orElse("");
        String newest = standings.newest(1).stream()
                .findFirst()
                .map(version -> " The newest is %d: %s.".formatted(version.number(), why(version)))
                .orElse("");
        return new StorageException(
                "Cannot read '%s': no version of its table is verified%s.%s Attest the table, publish it again, or read a version as it is."
                        .formatted(order.product(), wanted, newest));
    }

    private static String why(TableVersion version) {
        if (version.standing() instanceof Standing.Unverified unverified) {
            return unverified.reason();
        }
        return version.publication()
                .map(release -> "its contract is " + release.contract().version())
                .orElse("its contract is another");
    }
}
