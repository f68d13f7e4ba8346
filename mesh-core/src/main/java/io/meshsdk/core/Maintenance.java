package io.meshsdk.core;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.RestoreOrder;
import io.meshsdk.core.publication.TablePublisher;
import io.meshsdk.core.reading.PublishedPort;
import io.meshsdk.core.reading.PublishedPorts;
import io.meshsdk.core.reading.ReadOrder;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.spi.storage.TableMaintenance;
import io.meshsdk.spi.storage.TableMaintenance.Compaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Keeps a product's table in order, for principals of its domain. Unless said otherwise it is the table of the product's only
 * port. Each act throws
 *
 * <ul>
 *   <li>{@link AccessDeniedException} if the principal is not of the product's domain,
 *   <li>{@link io.meshsdk.error.ProductNotFoundException} if there is no such product or port,
 *   <li>{@link io.meshsdk.error.StorageException} if the table cannot be read or written, or its storage does not do this,
 *   <li>{@link IllegalArgumentException} if there are several ports and none is named.
 * </ul>
 *
 * <p>Immutable and thread-safe; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Maintenance {
    /** The size that files are to have about unless another is given: 128 MiB. */
    public static final long TARGET_BYTES = 128L << 20;

    private final Environment environment;
    private final TablePublisher publisher;
    private final ReadOrder order;

    Maintenance(Environment environment, TablePublisher publisher, ReadOrder order) {
        this.environment = environment;
        this.publisher = publisher;
        this.order = order;
    }

    /** Returns a copy that acts as a principal. */
    public Maintenance asPrincipal(Principal principal) {
        return new Maintenance(environment, publisher, order.asPrincipal(principal));
    }

    /** Returns a copy for the table of a port by its name. */
    public Maintenance port(String name) {
        return new Maintenance(environment, publisher, order.withPort(name));
    }

    /** Returns a copy for the table of a major version of the port. */
    public Maintenance major(int version) {
        return new Maintenance(environment, publisher, order.withMajor(version));
    }

    /**
     * Writes down the newest version as a whole, so that readers need not follow every commit from the first.
     *
     * @return the version that was written down
     */
    @CanIgnoreReturnValue
    public long checkpoint() {
        return table().checkpoint();
    }

    /** Makes fewer files of small ones, towards {@link #TARGET_BYTES}; as {@link #compact(long)} does. */
    @CanIgnoreReturnValue
    public Compaction compact() {
        return compact(TARGET_BYTES);
    }

    /**
     * Makes fewer files of small ones, in one commit that changes no row: the version it makes stands as the one below.
     *
     * @param targetBytes the size that files are to have about, positive
     * @return what was done
     * @throws io.meshsdk.error.ConflictException if others changed the files meanwhile; nothing was committed
     */
    @CanIgnoreReturnValue
    public Compaction compact(long targetBytes) {
        if (targetBytes < 1) {
            throw new IllegalArgumentException(
                    "Invalid target of %d bytes for a file: expected one byte at least".formatted(targetBytes));
        }
        return table().compact(targetBytes);
    }

    /**
     * Returns the files that {@link #vacuum} would delete, relative to the table's folder, sorted.
     *
     * @throws IllegalArgumentException if the age is less than the table keeps files for
     */
    public List<String> listVacuumed(Duration olderThan) {
        return table().listVacuumed(olderThan);
    }

    /**
     * Deletes data files that no version of some age and younger lists. Older versions can no longer be read, or restored,
     * afterwards.
     *
     * @param olderThan how long ago they ceased to be listed
     * @return the deleted files, relative to the table's folder, sorted
     * @throws IllegalArgumentException if the age is less than the table keeps files for
     */
    @CanIgnoreReturnValue
    public List<String> vacuum(Duration olderThan) {
        return table().vacuum(olderThan);
    }

    /** Deletes what writes of some age left behind; as {@link #removeLeftovers(Instant)} does. */
    @CanIgnoreReturnValue
    public List<String> removeLeftovers(Duration age) {
        if (age.isNegative()) {
            throw new IllegalArgumentException("Invalid age %s of what was left behind: it is negative".formatted(age));
        }
        return removeLeftovers(environment.clock().instant().minus(age));
    }

    /**
     * Deletes what writes left behind when their processes died: files that no version ever listed. A write that is under way
     * looks like one that died: give a time before any of those began.
     *
     * @param before only files last written before this time are deleted
     * @return the deleted files, relative to the table's folder, sorted
     */
    @CanIgnoreReturnValue
    public List<String> removeLeftovers(Instant before) {
        return table().removeLeftovers(before);
    }

    /**
     * Makes the rows and the contract of an earlier version the newest again, in one commit, through the gates of a
     * publication: its contract is judged against the one in force, its rows under its contract, and a version older than
     * either contract keeps data for is not brought back.
     *
     * @return what was restored, or why nothing was
     * @throws io.meshsdk.error.ConflictException if others changed the table meanwhile; nothing was committed
     * @throws io.meshsdk.error.UnknownOutcomeException if nobody knows whether it was committed
     */
    public Publication restore(long version) {
        PortEntry port = owned();
        return Publications.of(
                publisher.restore(new RestoreOrder(order.product(), port, version, order.principal())),
                order.product(),
                port.name());
    }

    private TableMaintenance table() {
        PortEntry port = owned();
        return environment.storage().of(port.format()).maintenance(port.location());
    }

    private PortEntry owned() {
        AccessRules.requirePublisher("maintain", order.principal(), order.product());
        PublishedPort port = new PublishedPorts(environment).find(order);
        AccessRules.requireWriter("maintain", order.principal(), order.product(), port.contract());
        return port.entry();
    }
}
