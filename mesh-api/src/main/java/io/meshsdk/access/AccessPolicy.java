package io.meshsdk.access;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who may read a product: its own domain always, the consumers named here under its masks, and everybody where it is
 * public. Only the product's domain writes.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AccessPolicy {
    private static final AccessPolicy OWNERS =
            new AccessPolicy(List.of(), List.of(), Visibility.DISCOVERABLE, List.of());

    private final Set<String> consumerDomains;
    private final Set<String> consumerRoles;
    private final Visibility visibility;
    private final List<RowRule> rowRules;

    private AccessPolicy(
            Iterable<String> domains, Iterable<String> roles, Visibility visibility, List<RowRule> rowRules) {
        domains.forEach(domain -> Words.require("consumer domain", domain));
        roles.forEach(role -> Words.require("consumer role", role));
        this.consumerDomains = sorted(domains);
        this.consumerRoles = sorted(roles);
        this.visibility = visibility;
        this.rowRules = List.copyOf(rowRules);
    }

    /** Returns a policy under which only the product's own domain reads. */
    public static AccessPolicy ownersOnly() {
        return OWNERS;
    }

    /**
     * Returns a policy under which the named domains read, beside the product's own.
     *
     * @throws IllegalArgumentException if a domain is not {@code [a-z][a-z0-9_-]{0,62}}, so that no principal is of it
     */
    public static AccessPolicy consumers(String... domains) {
        return new AccessPolicy(List.of(domains), List.of(), Visibility.DISCOVERABLE, List.of());
    }

    /**
     * Returns a copy under which principals of these roles read, whatever their domain.
     *
     * @throws IllegalArgumentException if a role is not {@code [a-z][a-z0-9_-]{0,62}}, so that no principal has it
     */
    public AccessPolicy roles(String... roles) {
        List<String> all = new ArrayList<>(consumerRoles);
        all.addAll(List.of(roles));
        return new AccessPolicy(consumerDomains, all, visibility, rowRules);
    }

    /** Returns a copy under which only those who may read learn that the product exists. */
    public AccessPolicy hidden() {
        return new AccessPolicy(consumerDomains, consumerRoles, Visibility.HIDDEN, rowRules);
    }

    /**
     * Returns a copy under which consumers see some rows only, beside the rules there are: those that one of the rules shows that
     * speak of the consumer, and none where no rule speaks of it. Without a rule consumers see all rows; the product's own domain
     * always does.
     */
    public AccessPolicy rows(RowRule... rules) {
        List<RowRule> all = new ArrayList<>(rowRules);
        all.addAll(List.of(rules));
        return new AccessPolicy(consumerDomains, consumerRoles, visibility, all);
    }

    /** Returns the domains that may read, sorted. */
    public Set<String> consumerDomains() {
        return consumerDomains;
    }

    /** Returns the roles that may read, sorted. */
    public Set<String> consumerRoles() {
        return consumerRoles;
    }

    /** Returns who learns that the product exists. */
    public Visibility visibility() {
        return visibility;
    }

    /** Returns which rows consumers see, in the order they were said; empty where they see all. */
    public List<RowRule> rowRules() {
        return rowRules;
    }

    /** Returns whether a principal is a named consumer, by its domain or by a role. */
    public boolean admits(Principal principal) {
        return principal.domain().filter(consumerDomains::contains).isPresent()
                || principal.roles().stream().anyMatch(consumerRoles::contains);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccessPolicy policy
                && consumerDomains.equals(policy.consumerDomains)
                && consumerRoles.equals(policy.consumerRoles)
                && visibility == policy.visibility
                && rowRules.equals(policy.rowRules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(consumerDomains, consumerRoles, visibility, rowRules);
    }

    @Override
    public String toString() {
        return "AccessPolicy[domains=%s, roles=%s, %s%s]"
                .formatted(consumerDomains, consumerRoles, visibility, rowRules.isEmpty() ? "" : ", rows=" + rowRules);
    }

    private static Set<String> sorted(Iterable<String> names) {
        Set<String> sorted = new TreeSet<>();
        names.forEach(sorted::add);
        return Collections.unmodifiableSet(sorted);
    }

    /** Who learns that a product exists. */
    public enum Visibility {
        /** Every principal finds it in the catalog; reading is another matter. */
        DISCOVERABLE,
        /** Only those who may read find it. */
        HIDDEN
    }
}
