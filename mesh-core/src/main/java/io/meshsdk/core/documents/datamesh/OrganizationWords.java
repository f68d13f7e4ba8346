package io.meshsdk.core.documents.datamesh;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.manifest.NestedKeys;
import io.meshsdk.core.documents.manifest.PlainServiceLevels;
import io.meshsdk.core.documents.stored.Forms;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Organisations and domains as they were first described, in the stored form: {@code organization.domains}, the document
 * {@code data_mesh_architecture}, and the metadata of one domain.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class OrganizationWords {
    private static final Map<String, String> TEAM = Map.of(
            "product_owner", "productOwner",
            "technical_lead", "technicalLead",
            "data_steward", "dataSteward",
            "support", "support",
            "name", "name");
    private static final Map<String, String> WRITTEN = Map.of(
            "kind", "type",
            "boundedContext", "bounded_context",
            "sourceSystems", "source_systems",
            "products", "data_products",
            "location", "storage_path",
            "updateFrequency", "update_frequency",
            "productOwner", "product_owner",
            "technicalLead", "technical_lead",
            "dataSteward", "data_steward",
            "services", "shared_services");
    private static final List<String> KEYS = List.of(
            "name",
            "domain_name",
            "type",
            "bounded_context",
            "description",
            "owner",
            "owner_team",
            "team",
            "source_systems",
            "consumers",
            "data_products",
            "freshness",
            "sla_hours",
            "completeness",
            "quality_threshold");

    /** Where the one domain of a document stands in the stored form. */
    private static final String DOMAIN = "domains[0].";

    private final String key;
    private final Mapping organization;
    private final NestedKeys understood;

    private OrganizationWords(String key, Mapping organization, NestedKeys understood) {
        this.key = key;
        this.organization = organization;
        this.understood = understood;
    }

    /** Returns the words of a document of plain keys, or nothing where it is none. */
    public static Optional<OrganizationWords> of(Mapping root) {
        Keys keys = new Keys(root);
        boolean domain = keys.has("domain_name") || (keys.has("name") && keys.has("owner_team"));
        if (domain) {
            Entries domains = new Entries().node("domains", Sequence.of(List.of(root)));
            return Optional.of(new OrganizationWords("", domains.node(), NestedKeys.ofDomain()));
        }
        return below("organization", keys, NestedKeys.ofOrganization())
                .or(() -> below("data_mesh_architecture", keys, NestedKeys.ofArchitecture()));
    }

    private static Optional<OrganizationWords> below(String key, Keys root, NestedKeys understood) {
        return root.mapping(key).map(organization -> new OrganizationWords(key, organization, understood));
    }

    /** Returns where something of the only domain of a document is written, from where it is stored. */
    static String ofOneDomain(String stored) {
        return stored.startsWith(DOMAIN) ? stored.substring(DOMAIN.length()) : stored;
    }

    /** Returns where in the document something is written, from where it is stored. */
    String pathOf(String stored) {
        String inWords = Arrays.stream(stored.split("\\."))
                .map(OrganizationWords::inWords)
                .collect(Collectors.joining("."));
        return key.isEmpty() ? ofOneDomain(inWords) : key + "." + inWords;
    }

    private static String inWords(String step) {
        int index = step.indexOf('[');
        String name = index < 0 ? step : step.substring(0, index);
        return WRITTEN.getOrDefault(name, name) + step.substring(name.length());
    }

    /** Returns a warning for each key that is not understood. */
    List<Diagnostic> unknownKeys(Document document) {
        return understood.judge(document);
    }

    Mapping stored() {
        Keys keys = new Keys(organization);
        return new Entries()
                .text("name", keys.text("name"))
                .text("description", keys.text("description"))
                .node("domains", keys.node("domains").map(OrganizationWords::domains))
                .node("services", keys.node("shared_services").map(OrganizationWords::services))
                .node();
    }

    /** Returns services that stand by what they are for as a list; others as they are. */
    static Node services(Node node) {
        if (!(node instanceof Mapping services)) {
            return node;
        }
        List<Node> items = new ArrayList<>();
        services.entries()
                .forEach((kind, entry) -> items.add(new Entries()
                        .text("kind", kind)
                        .node("service", entry.value())
                        .node()));
        return Sequence.of(items);
    }

    private static Node domains(Node node) {
        return node instanceof Sequence list
                ? Sequence.of(list.items().stream()
                        .map(item -> item instanceof Mapping domain ? domain(domain) : item)
                        .toList())
                : node;
    }

    private static Mapping domain(Mapping written) {
        Keys keys = new Keys(written);
        return new Entries()
                .text("name", keys.text("name").or(() -> keys.text("domain_name")))
                .text("kind", keys.text("type").map(type -> type.toLowerCase(Locale.ROOT)))
                .text("boundedContext", keys.text("bounded_context").or(() -> keys.text("description")))
                .text("owner", keys.text("owner").or(() -> keys.text("owner_team")))
                .node("team", keys.node("team").map(OrganizationWords::team))
                .node("sourceSystems", keys.node("source_systems"))
                .node("consumers", keys.node("consumers"))
                .node("products", keys.node("data_products").map(OrganizationWords::products))
                .node("defaults", defaults(keys))
                .node("annotations", others(written, KEYS))
                .node();
    }

    private static Node team(Node node) {
        if (!(node instanceof Mapping team)) {
            return new Entries().node("name", node).node();
        }
        Entries entries = new Entries();
        TEAM.forEach((written, stored) -> entries.node(stored, team.find(written)));
        return entries.node("annotations", others(team, TEAM.keySet())).node();
    }

    private static Node products(Node node) {
        return node instanceof Sequence list
                ? Sequence.of(list.items().stream()
                        .map(item -> item instanceof Mapping product ? product(product) : named(item))
                        .toList())
                : node;
    }

    private static Node named(Node name) {
        return new Entries().node("name", name).node();
    }

    private static Mapping product(Mapping written) {
        return new Entries()
                .node("name", written.find("name"))
                .node("location", written.find("storage_path"))
                .node("updateFrequency", written.find("update_frequency"))
                .node("consumers", written.find("consumers"))
                .node();
    }

    /** The hours of a service level are those of its freshness, a threshold of quality the share of values that are there. */
    private static Optional<Node> defaults(Keys keys) {
        Entries plain = new Entries();
        plain.node("freshness", keys.node("freshness"));
        plain.node("sla_hours", keys.node("sla_hours"));
        plain.node("completeness", keys.node("completeness").or(() -> keys.node("quality_threshold")));
        List<Mapping> levels = PlainServiceLevels.read(new Keys(plain.node())).stream()
                .map(Forms::of)
                .toList();
        return levels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entries()
                        .mapping("contract", new Entries().node("serviceLevels", Sequence.of(levels)))
                        .node());
    }

    /** What the domain's platform calls things, as custom properties. */
    private static Optional<Node> others(Mapping mapping, Collection<String> known) {
        List<Node> properties = new ArrayList<>();
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                properties.add(new Entries()
                        .node("property", Scalar.text(key))
                        .node("value", entry.value())
                        .node());
            }
        });
        return properties.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entries()
                        .node("customProperties", Sequence.of(properties))
                        .node());
    }
}
