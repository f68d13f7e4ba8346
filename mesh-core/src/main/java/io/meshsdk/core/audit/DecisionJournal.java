package io.meshsdk.core.audit;

import io.meshsdk.audit.AuditKind;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.identity.ProductId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The journals whose entries are decisions. Whoever keeps decisions names their journal here, by which each of them is recorded in
 * the audit.
 *
 * @since 0.1.0
 */
public enum DecisionJournal {
    /** The bundles of policies of a council. */
    POLICIES(AuditKind.POLICY_CHANGE, Whose.MESH),
    /** The waivers of a domain's products. */
    WAIVERS(AuditKind.WAIVER, Whose.DOMAIN),
    /** What was asked of a domain: that fields need not be protected as its own. */
    DECLASSIFICATIONS(AuditKind.DECLASSIFICATION, Whose.DOMAIN),
    /** Who asked for access to a product. */
    REQUESTS(AuditKind.REQUEST, Whose.PRODUCT),
    /** Who was granted access to a product. */
    GRANTS(AuditKind.GRANT, Whose.PRODUCT),
    /** Who approved contracts of a product. */
    APPROVALS(AuditKind.APPROVAL, Whose.PRODUCT);

    private final AuditKind kind;
    private final Whose whose;

    DecisionJournal(AuditKind kind, Whose whose) {
        this.kind = kind;
        this.whose = whose;
    }

    /** Returns what is decided in it. */
    public AuditKind kind() {
        return kind;
    }

    /** Returns whether each domain has one. */
    boolean isOfDomains() {
        return whose == Whose.DOMAIN;
    }

    /** Returns whether each product has one. */
    boolean isOfProducts() {
        return whose == Whose.PRODUCT;
    }

    /**
     * Returns the key of the journal of the mesh.
     *
     * @throws IllegalStateException if there is one for each domain or product
     */
    public JournalKey key() {
        require(Whose.MESH);
        return JournalKey.of(word());
    }

    /**
     * Returns the key of the journal of a domain.
     *
     * @throws IllegalStateException if there is one for the mesh or each product
     */
    public JournalKey key(String domain) {
        require(Whose.DOMAIN);
        return JournalKey.of(word(), domain);
    }

    /**
     * Returns the key of the journal of a product.
     *
     * @throws IllegalStateException if there is one for the mesh or each domain
     */
    public JournalKey key(ProductId product) {
        require(Whose.PRODUCT);
        return JournalKey.of(word(), product.domain(), product.name());
    }

    /** Returns which of these a journal is; empty where its entries are no decisions. */
    static Optional<DecisionJournal> find(JournalKey key) {
        String first = key.steps().get(0);
        return Arrays.stream(values()).filter(one -> one.word().equals(first)).findFirst();
    }

    private void require(Whose wanted) {
        if (whose != wanted) {
            throw new IllegalStateException(
                    "No journal '%s' of a %s: there is one for each %s".formatted(word(), wanted.word(), whose.word()));
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private enum Whose {
        MESH,
        DOMAIN,
        PRODUCT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
