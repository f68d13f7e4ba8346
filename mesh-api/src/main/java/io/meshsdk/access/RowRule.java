package io.meshsdk.access;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which rows some consumers see: those for which a condition holds on the raw values, before any mask.
 *
 * <p>The condition is a {@link io.meshsdk.quality.filter.Filter}, in which {@code principal.domain}, {@code principal.name} and
 * {@code principal.kind} stand for a text, {@code principal.roles} for one of several, and {@code principal.verified} for a truth
 * value: {@code region = 'eu' and owner = principal.name}. Or it is written in another language, of a {@link
 * io.meshsdk.spi.access.RowFilterProvider}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class RowRule {
    /** The language of conditions that need no provider. */
    public static final String FILTER = "filter";

    /** What the names of attributes of the principal begin with. */
    public static final String PRINCIPAL = "principal.";

    private final Set<String> domains;
    private final Set<String> roles;
    private final String language;
    private final String condition;

    private RowRule(Collection<String> domains, Collection<String> roles, String language, String condition) {
        Words.require("language of a row rule", language);
        domains.forEach(domain -> Words.require("domain of a row rule", domain));
        roles.forEach(role -> Words.require("role of a row rule", role));
        if (condition.isBlank()) {
            throw new IllegalArgumentException("Invalid row rule: expected a condition");
        }
        this.domains = Collections.unmodifiableSet(new TreeSet<>(domains));
        this.roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        this.language = language;
        this.condition = condition;
    }

    /**
     * Returns the rule that every consumer sees the rows for which a filter holds. Whether it fits the fields is found when the
     * product is built.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public static RowRule where(String filter) {
        return written(FILTER, filter);
    }

    /** Returns the rule that every consumer of whom it speaks sees all rows. */
    public static RowRule all() {
        return where(PRINCIPAL + "kind is not null");
    }

    /**
     * Returns the rule that every consumer sees the rows for which a condition of a language holds.
     *
     * @param language {@code [a-z][a-z0-9_-]{0,62}}, for example {@code cel}
     * @throws IllegalArgumentException if the language is no such word, or the condition is blank
     */
    public static RowRule written(String language, String condition) {
        return new RowRule(List.of(), List.of(), language, condition);
    }

    /**
     * Returns a copy that speaks of principals of these domains, too, beside those of its roles.
     *
     * @throws IllegalArgumentException if one is no word for a domain
     */
    public RowRule domains(String... names) {
        return new RowRule(and(domains, names), roles, language, condition);
    }

    /**
     * Returns a copy that speaks of principals of these roles, too, beside those of its domains.
     *
     * @throws IllegalArgumentException if one is no word for a role
     */
    public RowRule roles(String... names) {
        return new RowRule(domains, and(roles, names), language, condition);
    }

    private static List<String> and(Set<String> known, String... names) {
        return Stream.concat(known.stream(), Stream.of(names)).toList();
    }

    /** Returns the domains it speaks of, sorted. */
    public Set<String> domains() {
        return domains;
    }

    /** Returns the roles it speaks of, sorted. */
    public Set<String> roles() {
        return roles;
    }

    /** Returns the language of the condition. */
    public String language() {
        return language;
    }

    /** Returns the condition, as it was written. */
    public String condition() {
        return condition;
    }

    /** Returns whether it speaks of a principal: of one of its domains or roles, or of everybody where it has neither. */
    public boolean speaksOf(Principal principal) {
        return (domains.isEmpty() && roles.isEmpty())
                || principal.domain().filter(domains::contains).isPresent()
                || principal.roles().stream().anyMatch(roles::contains);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof RowRule rule
                && domains.equals(rule.domains)
                && roles.equals(rule.roles)
                && language.equals(rule.language)
                && condition.equals(rule.condition);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(domains, roles, language, condition);
    }

    /** Returns the condition, and of whom it speaks. */
    @Override
    public String toString() {
        boolean all = domains.isEmpty() && roles.isEmpty();
        return "%s: %s%s"
                .formatted(language, condition, all ? "" : " for domains %s, roles %s".formatted(domains, roles));
    }
}
