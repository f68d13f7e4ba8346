package io.meshsdk.core.governance.approval;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.core.access.decision.Right;
import io.meshsdk.core.access.decision.Rights;
import io.meshsdk.core.audit.DecisionJournal;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.Approval;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The approvals of contracts, kept in the catalog's journals {@code approvals/<domain>/<product>}. Thread-safe, also between
 * processes where the catalog is shared.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Approvals {
    private static final int PAGE = 100;

    private final Catalog catalog;
    private final ApprovalForm form = new ApprovalForm();

    /** Creates the approvals of a catalog. */
    public Approvals(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Records that a principal approves a product as it is described here. Who may is read from the product as it is registered,
     * and from the description where it is not.
     *
     * @throws AccessDeniedException if the principal does not own the product
     * @throws io.meshsdk.error.InvalidProductException if the product is a draft with problems
     * @throws StorageException if the catalog cannot be read or written
     */
    public Approval give(DataProduct product, Principal approver, Instant now) {
        DataProduct standing = catalog.find(product.id())
                .map(entry -> StoredForm.decode(entry.contract()))
                .orElse(product);
        if (!Rights.holds(approver, standing, Right.APPROVE_CHANGES)) {
            throw new AccessDeniedException("Cannot approve '%s' as %s: only %s approves its changes"
                    .formatted(product.id(), approver, Rights.owner(standing)));
        }
        Approval approval =
                new Approval(product.id(), StoredForm.encode(product).digest(), approver, now);
        put(journal(product.id()), form.write(approval));
        return approval;
    }

    /**
     * Returns the approvals of a product, of any of its contracts, oldest first.
     *
     * @throws StorageException if the catalog cannot be read, or an entry is no approval
     */
    public List<Approval> of(ProductId product) {
        Journal journal = journal(product);
        List<Approval> found = new ArrayList<>();
        List<byte[]> page = journal.entries(0, PAGE);
        while (!page.isEmpty()) {
            for (byte[] entry : page) {
                found.add(read(product, entry, found.size()));
            }
            page = journal.entries(found.size(), PAGE);
        }
        return List.copyOf(found);
    }

    private Approval read(ProductId product, byte[] entry, int number) {
        try {
            Approval approval = form.read(entry);
            if (!approval.product().equals(product)) {
                throw new IOException("it is of another product");
            }
            return approval;
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot read approval %d of '%s': %s. Restore the journal from a backup."
                            .formatted(number, product, e.getMessage()),
                    e);
        }
    }

    private static void put(Journal journal, byte[] entry) {
        long number = journal.size();
        while (!journal.put(number, entry)) {
            number = journal.size();
        }
    }

    private Journal journal(ProductId product) {
        return catalog.journal(DecisionJournal.APPROVALS.key(product));
    }
}
