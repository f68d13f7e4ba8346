package io.meshsdk;

import io.meshsdk.Origin.Level;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Annotations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with its domains and templates: what data products {@linkplain DataProductBuilder#extending extend}.
 * Immutable and thread-safe; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Organization {
    private final String name;
    private final String description;
    private final Defaults defaults;
    private final Map<String, Defaults> templates;
    private final Map<String, Domain> domains;
    private final Map<String, String> services;
    private final Annotations annotations;

    private Organization(
            String name,
            String description,
            Defaults defaults,
            Map<String, Defaults> templates,
            Map<String, Domain> domains,
            Map<String, String> services,
            Annotations annotations) {
        this.name = name;
        this.description = description;
        this.defaults = defaults;
        this.templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
        this.domains = Collections.unmodifiableMap(new LinkedHashMap<>(domains));
        this.services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
        this.annotations = annotations;
    }

    /** Returns an organisation of which nothing else is said; the name may be empty. */
    public static Organization named(String name) {
        return new Organization(name, "", Defaults.none(), Map.of(), Map.of(), Map.of(), Annotations.none());
    }

    /** Returns a copy with a description. */
    public Organization describedAs(String text) {
        return new Organization(name, text, defaults, templates, domains, services, annotations);
    }

    /** Returns a copy whose products say this, of whatever domain, unless they say otherwise. */
    public Organization defaults(Defaults changed) {
        return new Organization(name, description, changed, templates, domains, services, annotations);
    }

    /** Returns a copy with a template that products may name, in place of the one of that name. */
    public Organization template(String template, Defaults said) {
        return new Organization(
                name, description, defaults, with(templates, template, said), domains, services, annotations);
    }

    /** Returns a copy with a domain, in place of the one of that name. */
    public Organization domain(Domain domain) {
        return new Organization(
                name, description, defaults, templates, with(domains, domain.name(), domain), services, annotations);
    }

    /** Returns a copy with a service that all domains share, for example {@code catalog}, in place of the one it had. */
    public Organization service(String kind, String service) {
        return new Organization(
                name, description, defaults, templates, domains, with(services, kind, service), annotations);
    }

    /** Returns a copy with other annotations. */
    public Organization annotated(Annotations changed) {
        return new Organization(name, description, defaults, templates, domains, services, changed);
    }

    /**
     * Returns this organisation with what another one says beside it, as domains may be described apart.
     *
     * @throws IllegalArgumentException if both have a name, a description, defaults or annotations, or a domain, template or
     *     service of one name, unless both say the same
     */
    public Organization and(Organization other) {
        return new Organization(
                one("name", name, other.name, ""),
                one("description", description, other.description, ""),
                one("defaults", defaults, other.defaults, Defaults.none()),
                all("template", templates, other.templates),
                all("domain", domains, other.domains),
                all("service", services, other.services),
                one("annotations", annotations, other.annotations, Annotations.none()));
    }

    /** Returns the name; empty where it has none. */
    public String name() {
        return name;
    }

    /** Returns the description; empty where there is none. */
    public String description() {
        return description;
    }

    /** Returns what products of every domain say unless they say otherwise. */
    public Defaults defaults() {
        return defaults;
    }

    /** Returns the templates by name, in order. */
    public Map<String, Defaults> templates() {
        return templates;
    }

    /** Returns the domains, in order. */
    public List<Domain> domains() {
        return List.copyOf(domains.values());
    }

    /** Returns the domain of a name. */
    public Optional<Domain> domain(String named) {
        return Optional.ofNullable(domains.get(named));
    }

    /** Returns the services all domains share, by what they are for, in order. */
    public Map<String, String> services() {
        return services;
    }

    /** Returns what else is said of it. */
    public Annotations annotations() {
        return annotations;
    }

    /**
     * Starts the description of a product of a domain, which extends this organisation.
     *
     * @see DataProductBuilder#extending
     */
    public DataProductBuilder product(String domain, String product) {
        return DataProduct.builder(domain, product).extending(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Organization organization
                && name.equals(organization.name)
                && description.equals(organization.description)
                && defaults.equals(organization.defaults)
                && templates.equals(organization.templates)
                && domains.equals(organization.domains)
                && services.equals(organization.services)
                && annotations.equals(organization.annotations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, description, defaults, templates, domains, services, annotations);
    }

    /** Returns the name and the names of the domains. */
    @Override
    public String toString() {
        return name + domains.keySet();
    }

    /** Returns what a product of a domain inherits, the nearest first; nothing from templates and domains that are not here. */
    List<Inheritance> inheritances(String domain, List<String> names) {
        List<Inheritance> found = new ArrayList<>();
        for (String template : names) {
            Defaults said = templates.get(template);
            if (said != null) {
                found.add(new Inheritance(new Origin(Level.TEMPLATE, template), said));
            }
        }
        domain(domain).map(Domain::inheritance).ifPresent(found::add);
        found.add(new Inheritance(new Origin(Level.ORGANIZATION, name), defaults));
        return found;
    }

    private static <T> T one(String what, T said, T other, T nothing) {
        if (!said.equals(nothing) && !other.equals(nothing) && !said.equals(other)) {
            throw new IllegalArgumentException(
                    "The %s of the organisation is described twice: keep one".formatted(what));
        }
        return said.equals(nothing) ? other : said;
    }

    private static <T> Map<String, T> all(String what, Map<String, T> said, Map<String, T> others) {
        Map<String, T> all = new LinkedHashMap<>(said);
        others.forEach((key, value) -> {
            T known = all.putIfAbsent(key, value);
            if (known != null && !known.equals(value)) {
                throw new IllegalArgumentException("The %s '%s' is described twice: keep one".formatted(what, key));
            }
        });
        return all;
    }

    private static <T> Map<String, T> with(Map<String, T> known, String key, T value) {
        Map<String, T> all = new LinkedHashMap<>(known);
        all.put(key, value);
        return all;
    }
}
