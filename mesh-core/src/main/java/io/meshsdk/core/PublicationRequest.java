package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.publication.Order;
import io.meshsdk.core.publication.Publisher;
import io.meshsdk.core.publication.ReplacedRows;
import io.meshsdk.core.reading.MaskedRows;
import io.meshsdk.core.reading.ProductReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.spi.storage.WriteMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A publication in the making. Unless said otherwise it goes to the product's only port, replaces all of its rows, and has
 * an id of its own. Not thread-safe; for one publication.
 *
 * @since 0.1.0
 */
@CanIgnoreReturnValue
public final class PublicationRequest {
    private final Publisher publisher;
    private final ProductReader reader;
    private final DataProduct product;
    private Principal principal;
    private Function<? super OutputPort, WriteMode> mode = any -> WriteMode.overwrite();
    private PublicationId id = PublicationId.fresh();
    private final Map<String, byte[]> profiles = new LinkedHashMap<>();
    private @Nullable OutputPort port;
    private @Nullable Function<? super Inputs, ? extends Dataset> source;

    PublicationRequest(Publisher publisher, ProductReader reader, DataProduct product, Principal principal) {
        this.publisher = publisher;
        this.reader = reader;
        this.product = product;
        this.principal = principal;
    }

    /**
     * Chooses a port by its name, of its highest version.
     *
     * @throws IllegalArgumentException if the product has none of this name
     */
    public PublicationRequest output(String name) {
        port = product.output(name);
        return this;
    }

    /**
     * Chooses a port by its name and major version.
     *
     * @throws IllegalArgumentException if the product has none of both
     */
    public PublicationRequest output(String name, int major) {
        port = product.output(name, major);
        return this;
    }

    /** Sets the data. */
    public PublicationRequest from(Dataset data) {
        source = inputs -> data;
        return this;
    }

    /** Sets what makes the data of the product's inputs; called once, and not where the id is recorded. */
    public PublicationRequest from(Function<? super Inputs, ? extends Dataset> data) {
        source = data;
        return this;
    }

    /** Adds to the rows that are there. */
    public PublicationRequest append() {
        mode = any -> WriteMode.append();
        return this;
    }

    /** Replaces all rows that are there; the usual mode. */
    public PublicationRequest overwrite() {
        mode = any -> WriteMode.overwrite();
        return this;
    }

    /**
     * Replaces the partitions that rows are published for, and leaves the others; without rows it replaces none. A port that is
     * not partitioned is one partition.
     */
    public PublicationRequest overwritePartitions() {
        mode = any -> WriteMode.overwritePartitions();
        return this;
    }

    /**
     * Replaces the partitions that a filter holds for, whether rows are published for them or not, and leaves the others. Rows
     * of other partitions have the publication rejected. Partition columns alone may be read; that they are is seen when it is
     * published.
     *
     * @param filter for example {@code day >= date '2026-11-20'}, see {@link Filter#parse(String)}
     * @throws io.meshsdk.quality.filter.InvalidFilterException if the text writes no filter
     */
    public PublicationRequest overwriteWhere(String filter) {
        var unused = Filter.parse(filter);
        mode = chosen -> new ReplacedRows(product, chosen).where(filter);
        return this;
    }

    /** Replaces the partitions that a filter holds for, as {@link #overwriteWhere(String)} does. */
    public PublicationRequest overwriteWhere(Filter filter) {
        mode = chosen -> new ReplacedRows(product, chosen).where(filter);
        return this;
    }

    /**
     * Replaces the rows that have the primary key of a published one, in whatever partition they are, adds rows of new keys, and
     * leaves the others. Rows that share a key, or have none, have the publication rejected.
     */
    public PublicationRequest upsert() {
        mode = chosen -> new ReplacedRows(product, chosen).byKey();
        return this;
    }

    /**
     * Sets what makes the publication happen once: repeated under the same id, it returns what happened first.
     *
     * @throws IllegalArgumentException if the id is a fresh one, under which nothing can be repeated
     */
    public PublicationRequest id(PublicationId other) {
        if (other instanceof PublicationId.Fresh) {
            throw new IllegalArgumentException(
                    "Cannot publish '%s' under id '%s': a UUID is for one attempt, and repeated would publish twice. Give PublicationId.of(series, number), or no id."
                            .formatted(product.id(), other));
        }
        id = other;
        return this;
    }

    /** Gives a profile that was stored, by the name that checks of drift call it; the bytes are copied. */
    public PublicationRequest profile(String name, byte[] stored) {
        profiles.put(name, stored.clone());
        return this;
    }

    /** Sets who publishes; the mesh's principal unless said otherwise. */
    public PublicationRequest asPrincipal(Principal actor) {
        principal = actor;
        return this;
    }

    /**
     * Publishes: judges the product, reads the data once while measuring and staging it, judges again, and makes it visible
     * in one commit.
     *
     * <p>A port that is the {@linkplain OutputPort#maskedOf(String) masked form} of another one takes no data: it is made of the
     * newest version of that port, read under its masks, which the lineage names. Publish the other port first; there is no commit
     * over both.
     *
     * @throws io.meshsdk.error.AccessDeniedException if the principal is not of the product's domain
     * @throws io.meshsdk.error.InvalidProductException if the port cannot be a table, has no partition columns that a filter
     *     could read, or no primary key to upsert by
     * @throws io.meshsdk.quality.filter.InvalidFilterException if a filter does not fit the partition columns; says where
     * @throws io.meshsdk.error.ProviderNotFoundException if nobody serves the port's format
     * @throws io.meshsdk.error.ConflictException if the id is recorded with another contract, or is below its series; or if the
     *     port whose masked form is published was published last under another contract
     * @throws io.meshsdk.error.ProductNotFoundException if nothing was published to the port whose masked form is published
     * @throws io.meshsdk.error.DataSourceException if the data cannot be read
     * @throws io.meshsdk.error.StorageException if the storage fails; nothing was made visible
     * @throws io.meshsdk.error.UnknownOutcomeException if nobody knows whether the commit happened
     * @throws IllegalStateException if there is no data, or several ports and none is chosen; or if there is data for a masked
     *     form, or not all of its rows are replaced
     */
    @CheckReturnValue
    public Publication publish() {
        try (Inputs inputs = new Inputs(reader, product, principal)) {
            Order order = order(inputs);
            return Publications.of(
                    publisher.publish(order), product.id(), order.port().name());
        }
    }

    /**
     * Does all of {@link #publish()} but the commit, and leaves nothing behind; throws as it does. Where the id is recorded it
     * passes, without a policy asked or the data opened: publishing returns what happened first.
     */
    @CheckReturnValue
    public Verdict verdict() {
        try (Inputs inputs = new Inputs(reader, product, principal)) {
            return Verdict.of(publisher.judge(order(inputs)));
        }
    }

    private Order order(Inputs inputs) {
        OutputPort chosen = port == null ? product.output() : port;
        WriteMode chosenMode = mode.apply(chosen);
        Function<? super Inputs, ? extends Dataset> made =
                chosen.maskedForm().isPresent() ? masked(chosen, chosenMode) : source;
        if (made == null) {
            throw new IllegalStateException(
                    "Cannot publish '%s': there is no data, call from(...)".formatted(product.id()));
        }
        return new Order(
                product,
                chosen,
                chosenMode,
                id,
                principal,
                () -> new ObservedDataset(made.apply(inputs), inputs),
                profiles);
    }

    private Function<? super Inputs, ? extends Dataset> masked(OutputPort chosen, WriteMode chosenMode) {
        if (source != null || !(chosenMode instanceof WriteMode.Overwrite)) {
            throw new IllegalStateException(
                    "Cannot publish port '%s' of '%s' so: it is the masked form of '%s', and holds all of its rows. Leave out from(...), and replace all rows"
                            .formatted(
                                    chosen.name(),
                                    product.id(),
                                    chosen.maskedForm().orElseThrow().port()));
        }
        MaskedRows rows = new MaskedRows(reader, product, chosen);
        return inputs -> rows.read(principal);
    }
}
