package io.meshsdk.core.reading;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.Decisions;
import io.meshsdk.core.access.ReadDecision;
import io.meshsdk.core.access.mask.Masking;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.reading.DecidedDataset.Permit;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ProductNotFoundException;
import java.util.Optional;

/**
 * Opens what was published, as the principal who asks may see it: under the contract of the version that is read and,
 * where they are stricter, the access, masks and row rules of today; who may read is told by the newest version of the product,
 * too, also where that offers the port no more. It is decided anew whenever a partition is opened: what changes
 * meanwhile ends the read. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ProductReader {
    private final Environment environment;
    private final Decisions decisions;

    /** Creates a reader that works in an environment and lets read whom contracts or grants do. */
    public ProductReader(Environment environment) {
        this.environment = environment;
        this.decisions = Decisions.granted(environment.grants());
    }

    /**
     * Opens a product's data.
     *
     * @throws ProductNotFoundException if there is no such product, port or published version, or the principal may not
     *     read it: both read the same
     * @throws io.meshsdk.error.StorageException if there is no such version of the table, or it cannot be read
     */
    public Dataset open(ReadOrder order) {
        return open(order, VersionChoice.any());
    }

    /**
     * Opens a product's data as {@link #open(ReadOrder)} does, of a version that is chosen.
     *
     * @throws ProductNotFoundException if there is no such product, port or published version, or the principal may not
     *     read it: both read the same
     * @throws io.meshsdk.error.StorageException if there is no such version of the table, it cannot be read, or the storage
     *     cannot tell what is asked
     */
    public Dataset open(ReadOrder order, VersionChoice choice) {
        Disclosures disclosures = Disclosures.of(environment.audit(), order);
        try {
            return open(order, choice, disclosures);
        } catch (ProductNotFoundException e) {
            throw disclosures.refused(e);
        }
    }

    /**
     * Returns the contract under which a port was last published, as its table's log has it.
     *
     * @throws ProductNotFoundException if there is no such product, port or published version, or the principal may not read it
     */
    DataContract contract(ReadOrder order) {
        return new PublishedPorts(environment, decisions).find(order).contract();
    }

    private Dataset open(ReadOrder order, VersionChoice choice, Disclosures disclosures) {
        PublishedPorts ports = new PublishedPorts(environment, decisions);
        PublishedPort today = ports.find(order);
        OpenedVersion opened = OpenedVersion.open(environment, today, order, choice);
        DataProduct product = StoredForm.decode(opened.contract());
        OutputPort port =
                product.output(today.entry().name(), today.entry().version().major());
        Terms terms = terms(order, port, today);
        Masking masking = environment.viewing().masking().of(order.product().domain());
        Stored stored = new Stored(order, opened, product, port);
        Dataset seen = new SeenRows(
                        stored,
                        terms,
                        masking.withKeyIds(order.selection().keyIds()),
                        environment.viewing().languages())
                .dataset();
        Permit permit = () -> requireUnchanged(terms, order, port, ports.today(order, today.entry()));
        Disclosures known = disclosures.of(stored, terms);
        return new DecidedDataset(
                seen, permit, known.recording(permit), known.ofStatistics().recording(permit));
    }

    private Terms terms(ReadOrder order, OutputPort port, PublishedPort today) {
        ReadDecision then = decisions.read(order.principal(), order.product(), port.key(), port.contract());
        ReadDecision now = today.read(decisions, order.principal(), order.product());
        if (!then.admits() || !now.admits()) {
            throw PublishedPorts.notFound(order);
        }
        Terms terms = Terms.of(then.and(now), port.contract(), today.contract());
        return terms.clear() && order.selection().view() == ReadOrder.View.OF_CONSUMERS
                ? Terms.underMasks(port.contract(), today.contract())
                : terms;
    }

    private void requireUnchanged(Terms terms, ReadOrder order, OutputPort port, Optional<PublishedPort> today) {
        PublishedPort found = today.orElseThrow(() -> PublishedPorts.notFound(order));
        if (!terms(order, port, found).equals(terms)) {
            throw new AccessDeniedException(
                    "Cannot read on in '%s' as it was opened: what %s may see of it has changed since. Read it anew."
                            .formatted(order.product(), order.principal()));
        }
    }
}
