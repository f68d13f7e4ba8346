package io.meshsdk.testkit;

import io.meshsdk.schema.DataType;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link StorageProvider} must do: extend this class in the provider's tests. Batches that are written are
 * overwritten with garbage as soon as {@code write} returns, and so are batches that were read.
 *
 * @since 0.1.0
 */
public abstract class StorageProviderContract {
    private StorageFixture fixture;

    /** Creates the contract of a provider. */
    protected StorageProviderContract() {}

    /** Returns the provider under test; asked once per test, and closed at its end. */
    protected abstract StorageProvider provider();

    /** Returns a folder that no other test uses and that need not exist; asked once per test. */
    protected abstract TableLocation root();

    /**
     * Returns whether the format holds values of a type; all unless said otherwise. Of a type it does not hold, the contract
     * asserts that it is refused when a write is staged.
     */
    protected boolean holds(DataType type) {
        return true;
    }

    /**
     * Returns whether the provider has an ability; all unless said otherwise. Of one that it does not have, the contract
     * asserts that it is refused.
     */
    protected boolean supports(StorageAbility ability) {
        return true;
    }

    /**
     * Returns every file and folder below a table's folder, each with its length; empty where there is no folder. Reads the
     * local file system unless it is overridden.
     */
    protected Optional<List<String>> listing(TableLocation location) {
        Path folder = Path.of(location.uri());
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return Optional.of(paths.sorted()
                    .map(path -> "%s %s".formatted(folder.relativize(path), length(path)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String length(Path path) {
        try {
            return Files.isDirectory(path) ? "folder" : Long.toString(Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    final void begin() {
        TableLocation root = root();
        fixture = new StorageFixture(provider(), root, root.resolve("sales/orders/daily/v1"), this::listing);
    }

    @AfterEach
    final void end() {
        fixture.provider().close();
    }

    @Nested
    @DisplayName("rows")
    final class Rows extends RowClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }

        @Override
        boolean holds(DataType type) {
            return StorageProviderContract.this.holds(type);
        }
    }

    @Nested
    @DisplayName("a write that is not committed")
    final class Staging extends StagingClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }
    }

    @Nested
    @DisplayName("versions")
    final class Versions extends VersionClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }
    }

    @Nested
    @DisplayName("a commit that others came before")
    final class Conflicts extends ConflictClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }
    }

    @Nested
    @DisplayName("a publication")
    final class Publications extends PublicationClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }
    }

    @Nested
    @DisplayName("racing writers")
    final class Races extends RaceClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }
    }

    @Nested
    @DisplayName("a read under a filter")
    final class FilteredReads extends FilterClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }
    }

    @Nested
    @DisplayName("rows that stay")
    final class KeptRows extends KeptClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }

        @Override
        boolean isSupported() {
            return supports(StorageAbility.KEPT_ROWS);
        }
    }

    @Nested
    @DisplayName("an overwrite of the partitions that rows are staged for")
    final class Partitions extends PartitionClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }

        @Override
        boolean isSupported() {
            return supports(StorageAbility.OVERWRITE_PARTITIONS);
        }
    }

    @Nested
    @DisplayName("an overwrite of the partitions that a filter holds for")
    final class Where extends WhereClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }

        @Override
        boolean isSupported() {
            return supports(StorageAbility.OVERWRITE_WHERE);
        }
    }

    @Nested
    @DisplayName("an upsert")
    final class Upserts extends UpsertClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }

        @Override
        boolean isSupported() {
            return supports(StorageAbility.UPSERT);
        }

        @Override
        boolean holds(DataType type) {
            return StorageProviderContract.this.holds(type);
        }
    }

    @Nested
    @DisplayName("an upsert that others come before")
    final class UpsertRaces extends UpsertRaceClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }

        @Override
        boolean isSupported() {
            return supports(StorageAbility.UPSERT);
        }
    }

    @Nested
    @DisplayName("the history")
    final class History extends HistoryClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }

        @Override
        boolean isSupported() {
            return supports(StorageAbility.HISTORY);
        }
    }

    @Nested
    @DisplayName("changes between versions")
    final class Changes extends ChangeClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }

        @Override
        boolean isSupported() {
            return supports(StorageAbility.CHANGES);
        }
    }

    @Nested
    @DisplayName("maintenance")
    final class Maintenance extends MaintenanceClaims {
        @Override
        StorageFixture storage() {
            return fixture;
        }

        @Override
        boolean isSupported() {
            return supports(StorageAbility.MAINTENANCE);
        }
    }
}
