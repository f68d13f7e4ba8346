package io.meshsdk.access;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who may read a product: its own domain always, the consumers named here under its masks, and everybody where it is
 * public; others by a grant. Only the product's domain writes. Whoever is denied does neither, whatever else holds. Immutable
 * and thread-safe; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AccessPolicy {
    private static final AccessPolicy OWNERS = new AccessPolicy();

    private final Consumers consumers;
    private final Denied denied;
    private final Demands demands;
    private final Approval approval;
    private final List<RowRule> rowRules;

    private AccessPolicy() {
        consumers = new Consumers(Set.of(), Set.of(), Visibility.DISCOVERABLE);
        denied = new Denied(Set.of(), Set.of(), Set.of());
        demands = new Demands(Set.of(), false);
        approval = new Approval(Set.of(), null, null);
        rowRules = List.of();
    }

    private AccessPolicy(AccessPolicy base, Object part) {
        consumers = part instanceof Consumers changed ? changed : base.consumers;
        denied = part instanceof Denied changed ? changed : base.denied;
        demands = part instanceof Demands changed ? changed : base.demands;
        approval = part instanceof Approval changed ? changed : base.approval;
        rowRules = base.rowRules;
    }

    private AccessPolicy(AccessPolicy base, List<RowRule> rowRules) {
        consumers = base.consumers;
        denied = base.denied;
        demands = base.demands;
        approval = base.approval;
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
        return new AccessPolicy(
                OWNERS, new Consumers(words("consumer domain", Set.of(), domains), Set.of(), Visibility.DISCOVERABLE));
    }

    /**
     * Returns a copy under which principals of these roles read, whatever their domain.
     *
     * @throws IllegalArgumentException if a role is not {@code [a-z][a-z0-9_-]{0,62}}, so that no principal has it
     */
    public AccessPolicy roles(String... roles) {
        return new AccessPolicy(
                this,
                new Consumers(consumers.domains, words("consumer role", consumers.roles, roles), consumers.visibility));
    }

    /** Returns a copy under which only its own domain, named consumers and those who have a grant learn that the product exists. */
    public AccessPolicy hidden() {
        return new AccessPolicy(this, new Consumers(consumers.domains, consumers.roles, Visibility.HIDDEN));
    }

    /**
     * Returns a copy under which consumers see some rows only, beside the rules there are: those that one of the rules shows that
     * speak of the consumer, and none where no rule speaks of it. Without a rule consumers see all rows; the product's own domain
     * always does.
     */
    public AccessPolicy rows(RowRule... rules) {
        List<RowRule> all = new ArrayList<>(rowRules);
        all.addAll(List.of(rules));
        return new AccessPolicy(this, all);
    }

    /**
     * Returns a copy under which principals of these domains neither find, read nor write, whatever else says they may.
     *
     * @throws IllegalArgumentException if a domain is not {@code [a-z][a-z0-9_-]{0,62}}, so that no principal is of it
     */
    public AccessPolicy denyDomains(String... domains) {
        return new AccessPolicy(
                this, new Denied(words("denied domain", denied.domains, domains), denied.roles, denied.principals));
    }

    /**
     * Returns a copy under which principals of these roles neither find, read nor write, whatever else says they may: those of
     * the product's own domain, too.
     *
     * @throws IllegalArgumentException if a role is not {@code [a-z][a-z0-9_-]{0,62}}, so that no principal has it
     */
    public AccessPolicy denyRoles(String... roles) {
        return new AccessPolicy(
                this, new Denied(denied.domains, words("denied role", denied.roles, roles), denied.principals));
    }

    /**
     * Returns a copy under which these principals neither find, read nor write, whatever else says they may.
     *
     * @param principals domain and name, for example {@code marketing/ada}: persons and services of that name
     * @throws IllegalArgumentException if one is not a domain and a name with a slash between
     */
    public AccessPolicy denyPrincipals(String... principals) {
        Arrays.stream(principals).forEach(AccessPolicy::requirePrincipal);
        return new AccessPolicy(this, new Denied(denied.domains, denied.roles, joined(denied.principals, principals)));
    }

    /**
     * Returns a copy under which named consumers read only with one of these roles, too. Data classified {@link
     * Classification#RESTRICTED} is read with a required role or by a grant only, so that without required roles each consumer
     * needs a grant. The product's own domain needs no role.
     *
     * @throws IllegalArgumentException if a role is not {@code [a-z][a-z0-9_-]{0,62}}, so that no principal has it
     */
    public AccessPolicy requireRoles(String... roles) {
        return new AccessPolicy(this, new Demands(words("required role", demands.roles, roles), demands.verified));
    }

    /**
     * Returns a copy under which a principal that nobody vouches for counts as nobody in particular, also one of the product's
     * own domain; see {@link Principal#isVerified()}.
     */
    public AccessPolicy demandVerified() {
        return new AccessPolicy(this, new Demands(demands.roles, true));
    }

    /**
     * Returns a copy under which others than the product's own domain see these fields only by a grant that names them, and
     * null without.
     *
     * @param fields names of fields of the schema, not of fields within fields
     * @throws IllegalArgumentException if a name is blank
     */
    public AccessPolicy approvalFor(String... fields) {
        if (Arrays.stream(fields).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Invalid field that needs approval: its name is blank");
        }
        return new AccessPolicy(
                this, new Approval(joined(approval.fields, fields), approval.automatic, approval.longest));
    }

    /** Returns a copy under which no field needs an approval. */
    public AccessPolicy withoutApprovalFields() {
        return new AccessPolicy(this, new Approval(Set.of(), approval.automatic, approval.longest));
    }

    /** Returns a copy under which some requests for access are approved at once. */
    public AccessPolicy approveAutomatically(AutomaticApproval rule) {
        return new AccessPolicy(this, new Approval(approval.fields, rule, approval.longest));
    }

    /**
     * Returns a copy under which no grant lasts longer.
     *
     * @param days from 1 on
     * @throws IllegalArgumentException if there is not one day
     */
    public AccessPolicy grantsUpTo(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("Invalid longest grant: expected 1 day or more");
        }
        return new AccessPolicy(this, new Approval(approval.fields, approval.automatic, days));
    }

    /** Returns the domains that may read, sorted. */
    public Set<String> consumerDomains() {
        return consumers.domains;
    }

    /** Returns the roles that may read, sorted. */
    public Set<String> consumerRoles() {
        return consumers.roles;
    }

    /** Returns who learns that the product exists. */
    public Visibility visibility() {
        return consumers.visibility;
    }

    /** Returns which rows consumers see, in the order they were said; empty where they see all. */
    public List<RowRule> rowRules() {
        return rowRules;
    }

    /** Returns the domains that are denied, sorted. */
    public Set<String> deniedDomains() {
        return denied.domains;
    }

    /** Returns the roles that are denied, sorted. */
    public Set<String> deniedRoles() {
        return denied.roles;
    }

    /** Returns the principals that are denied, by domain and name, sorted. */
    public Set<String> deniedPrincipals() {
        return denied.principals;
    }

    /** Returns the roles of which a consumer needs one, sorted; empty where none is needed. */
    public Set<String> requiredRoles() {
        return demands.roles;
    }

    /** Returns whether somebody has to vouch for who acts. */
    public boolean demandsVerified() {
        return demands.verified;
    }

    /** Returns the fields that only a grant which names them opens, sorted. */
    public Set<String> approvalFields() {
        return approval.fields;
    }

    /** Returns which requests for access are approved at once, where some are. */
    public Optional<AutomaticApproval> automaticApproval() {
        return Optional.ofNullable(approval.automatic);
    }

    /** Returns how many days a grant lasts at most, where it is said. */
    public OptionalInt longestGrant() {
        return approval.longest == null ? OptionalInt.empty() : OptionalInt.of(approval.longest);
    }

    /** Returns whether a principal is a named consumer, by its domain or by a role; other rules may forbid it to read. */
    public boolean admits(Principal principal) {
        return principal.domain().filter(consumers.domains::contains).isPresent()
                || principal.roles().stream().anyMatch(consumers.roles::contains);
    }

    /** Returns who a principal counts as: nobody in particular where somebody has to vouch for it and nobody does. */
    public Principal countsAs(Principal principal) {
        boolean isNobody =
                principal.kind() == Principal.Kind.ANONYMOUS || (demands.verified && !principal.isVerified());
        return isNobody ? Principal.anonymous() : principal;
    }

    /** Returns whether a principal is denied, by its domain, a role or its name, whatever else says that it may. */
    public boolean denies(Principal principal) {
        return principal.domain().filter(denied.domains::contains).isPresent()
                || principal.roles().stream().anyMatch(denied.roles::contains)
                || principal
                        .domain()
                        .filter(domain -> denied.principals.contains(domain + "/" + principal.name()))
                        .isPresent();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccessPolicy policy
                && consumers.equals(policy.consumers)
                && denied.equals(policy.denied)
                && demands.equals(policy.demands)
                && approval.equals(policy.approval)
                && rowRules.equals(policy.rowRules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(consumers, denied, demands, approval, rowRules);
    }

    /** Returns who reads, and what else is said. */
    @Override
    public String toString() {
        List<String> more = new ArrayList<>();
        named(more, "denied domains", denied.domains);
        named(more, "denied roles", denied.roles);
        named(more, "denied principals", denied.principals);
        named(more, "required roles", demands.roles);
        named(more, "approval for", approval.fields);
        if (demands.verified) {
            more.add("verified only");
        }
        if (!rowRules.isEmpty()) {
            more.add("rows=" + rowRules);
        }
        return "AccessPolicy[domains=%s, roles=%s, %s%s]"
                .formatted(
                        consumers.domains,
                        consumers.roles,
                        consumers.visibility,
                        more.isEmpty() ? "" : ", " + String.join(", ", more));
    }

    private static void named(List<String> texts, String what, Set<String> names) {
        if (!names.isEmpty()) {
            texts.add(what + " " + names);
        }
    }

    private static Set<String> words(String what, Set<String> known, String... more) {
        Arrays.stream(more).forEach(word -> Words.require(what, word));
        return joined(known, more);
    }

    private static Set<String> joined(Set<String> known, String... more) {
        Set<String> all = new TreeSet<>(known);
        all.addAll(List.of(more));
        return Collections.unmodifiableSet(all);
    }

    private static void requirePrincipal(String text) {
        int slash = text.indexOf('/');
        boolean isNamed = slash > 0 && !text.substring(slash + 1).isBlank();
        if (!isNamed) {
            throw new IllegalArgumentException(
                    "Invalid denied principal: expected a domain and a name, for example 'marketing/ada'");
        }
        Words.require("domain of a denied principal", text.substring(0, slash));
    }

    /** Who learns that a product exists. */
    public enum Visibility {
        /** Every principal finds it in the catalog; reading is another matter. */
        DISCOVERABLE,
        /** Only its own domain, named consumers and those who have a grant find it; everybody where the data is public. */
        HIDDEN
    }

    private record Consumers(Set<String> domains, Set<String> roles, Visibility visibility) {}

    private record Denied(Set<String> domains, Set<String> roles, Set<String> principals) {}

    private record Demands(Set<String> roles, boolean verified) {}

    private record Approval(
            Set<String> fields,
            @Nullable AutomaticApproval automatic,
            @Nullable Integer longest) {}
}
