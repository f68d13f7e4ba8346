package io.meshsdk.core.documents.manifest;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.PortDetails;
import io.meshsdk.ProductDetails;
import io.meshsdk.Safeguards;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.Cron;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Labels;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.Team;
import io.meshsdk.contract.VersioningPolicy;
import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.binding.Records;
import io.meshsdk.core.documents.binding.Slug;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.ChangelogEntry;
import io.meshsdk.metadata.Endpoint;
import io.meshsdk.metadata.Observability;
import io.meshsdk.metadata.Server;
import io.meshsdk.metadata.SupportChannel;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Expectation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads contracts ({@code data-contract.yaml}), product files ({@code data_product.yaml}) and manifest maps of plain keys. What
 * is not understood is kept among the annotations of the product. For one document and thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ManifestReader {
    private final Keys keys;
    private final Map<String, Keys> parts = new LinkedHashMap<>();

    /** Creates a reader of a document. */
    public ManifestReader(Mapping document) {
        this.keys = new Keys(document);
    }

    /** Returns the builder of the product of a {@code data-contract.yaml}: its version is the contract's. */
    public DataProductBuilder dataContract() {
        Keys subject = part("product").orElseGet(() -> new Keys(Mapping.of(Map.of())));
        DataProductBuilder product = named(subject.text("domain"), subject.text("name"));
        subject.text("owner").ifPresent(product::owner);
        keys.take("version", ManifestReader::version).ifPresent(product::version);
        schema(product, Optional.empty());
        part("sla").ifPresent(sla -> levels(sla, product));
        return details(product, Labels.NONE, List.of(), Observability.nothing());
    }

    /** Returns the builder of the product of a {@code data_product.yaml}. */
    public DataProductBuilder dataProduct() {
        DataProductBuilder product = named(keys.text("domain"), keys.text("name"));
        keys.take("version", ManifestReader::version).ifPresent(product::version);
        keys.text("description").map(String::strip).ifPresent(product::description);
        List<SupportChannel> support = new ArrayList<>();
        owner(product, support);
        Optional<Keys> sla = part("sla");
        schema(product, sla);
        sla.ifPresent(some -> levels(some, product));
        sla.flatMap(some -> some.take("update_schedule", ManifestReader::cron)).ifPresent(product::schedule);
        access(product);
        handling(product);
        Observability observability =
                part("observability").map(ManifestReader::observability).orElse(Observability.nothing());
        return details(product, Labels.NONE, support, observability);
    }

    /** Returns the builder of the product of a manifest map. */
    public DataProductBuilder manifest() {
        DataProductBuilder product = named(keys.text("domain"), keys.text("product_name"));
        keys.text("owner").ifPresent(product::owner);
        keys.take("version", ManifestReader::version).ifPresent(product::version);
        keys.text("description").ifPresent(product::description);
        product.contract(DataContract.draft(List.of()));
        part("quality_sla").ifPresent(sla -> levels(sla, product));
        Optional<Endpoint> endpoint = part("access").map(ManifestReader::endpoint);
        PortDetails port =
                new PortDetails(Optional.empty(), Optional.empty(), List.of(), List.of(), endpoint, Annotations.none());
        product.output(OutputPort.delta("default").details(port));
        part("data_contract").ifPresent(contract -> versioning(contract, product));
        part("lineage").ifPresent(lineage -> lineage(lineage, product));
        return details(product, Labels.NONE, List.of(), Observability.nothing());
    }

    private DataProductBuilder named(Optional<String> domain, Optional<String> name) {
        return DataProduct.builder(Slug.of(domain.orElse("unknown")), Slug.of(name.orElse("unnamed")));
    }

    private DataProductBuilder details(
            DataProductBuilder product, Labels labels, List<SupportChannel> support, Observability observability) {
        List<ChangelogEntry> changelog = Records.list(ChangelogEntry.class, keys, "changelog");
        part("versioning").ifPresent(versioning -> versioning(versioning, product));
        Annotations annotations = AnnotationKeys.read(keys);
        return product.details(new ProductDetails(
                labels, support, List.of(), observability, changelog, annotations.others(others(annotations))));
    }

    /** Returns a mapping of the document; what nobody asks for in it is kept under its key. */
    private Optional<Keys> part(String key) {
        keys.mapping(key).ifPresent(mapping -> parts.computeIfAbsent(key, any -> new Keys(mapping)));
        return Optional.ofNullable(parts.get(key));
    }

    private Map<String, Value> others(Annotations annotations) {
        Map<String, Value> others = new LinkedHashMap<>(annotations.others());
        parts.forEach((key, part) -> {
            if (!part.others().isEmpty()) {
                others.put(key, new Value.Entries(part.others()));
            }
        });
        return others;
    }

    private void owner(DataProductBuilder product, List<SupportChannel> support) {
        keys.text("owner").ifPresent(product::owner);
        part("owner").ifPresent(owner -> {
            owner.text("team").ifPresent(product::owner);
            Optional<String> contact = owner.text("contact");
            contact.ifPresent(address -> {
                product.team(Team.none().support(address));
                support.add(SupportChannel.of(address));
            });
            owner.text("slack")
                    .ifPresent(channel -> support.add(new SupportChannel(
                            channel,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("slack"),
                            Optional.empty(),
                            Optional.empty(),
                            Annotations.none())));
        });
    }

    private void schema(DataProductBuilder product, Optional<Keys> sla) {
        Keys schema = part("schema").orElseGet(() -> new Keys(Mapping.of(Map.of())));
        List<Field> fields = PlainFields.read(schema.mappings("fields"));
        List<Expectation> checks = sla.map(PlainChecks::read).orElse(List.of());
        DataContract contract = DataContract.draft(fields.isEmpty() ? List.of() : List.of(Schema.draft(fields)))
                .expect(checks);
        Optional<String> location = schema.text("location");
        Optional<String> format = schema.text("type").or(() -> schema.text("format"));
        if (location.isPresent()) {
            contract = contract.servers(List.of(server(location.get(), format)));
        }
        product.contract(contract);
        List<String> partitions = schema.texts("partitioned_by");
        OutputPort port = OutputPort.of("default", format.map(String::strip).orElse("delta"));
        product.output(partitions.isEmpty() ? port : port.partitionedBy(partitions.toArray(String[]::new)));
    }

    private static void levels(Keys sla, DataProductBuilder product) {
        List<ServiceLevel> levels = PlainServiceLevels.read(sla);
        if (!levels.isEmpty()) {
            product.sla(levels.toArray(ServiceLevel[]::new));
        }
    }

    private static Server server(String location, Optional<String> format) {
        boolean azure = location.startsWith("abfs") || location.startsWith("wasb");
        String type = azure ? "azure" : location.startsWith("s3") ? "s3" : "local";
        Map<String, Value> properties = new LinkedHashMap<>();
        properties.put(type.equals("local") ? "path" : "location", Value.of(location));
        format.ifPresent(some -> properties.put("format", Value.of(some)));
        Server server = Server.of("default", type);
        for (Map.Entry<String, Value> property : properties.entrySet()) {
            server = server.with(property.getKey(), property.getValue());
        }
        return server;
    }

    private void access(DataProductBuilder product) {
        part("access").ifPresent(access -> {
            List<String> domains = new ArrayList<>();
            List<String> roles = new ArrayList<>();
            for (Mapping reader : access.mappings("read")) {
                Keys who = new Keys(reader);
                who.text("domain").map(Slug::of).ifPresent(domains::add);
                who.text("role").ifPresent(roles::add);
            }
            AccessPolicy policy =
                    AccessPolicy.consumers(domains.toArray(String[]::new)).roles(roles.toArray(String[]::new));
            boolean hidden = access.text("discovery").filter("hidden"::equals).isPresent();
            product.access(hidden ? policy.hidden() : policy);
        });
    }

    private void handling(DataProductBuilder product) {
        keys.take("classification", node -> node instanceof Scalar word ? level(word.text()) : Optional.empty())
                .ifPresent(product::classified);
        keys.number("retention_days")
                .filter(days -> days.signum() > 0)
                .map(days -> Retention.atMost(Period.ofDays(days.intValue())))
                .ifPresent(product::retention);
        Safeguards safeguards = new Safeguards(keys.flag("encryption_enabled"), keys.flag("audit_logging_enabled"));
        product.safeguards(safeguards);
    }

    private static Optional<Classification> level(String word) {
        return Arrays.stream(Classification.values())
                .filter(level -> level.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static Observability observability(Keys keys) {
        return new Observability(keys.texts("metrics"), Records.list(Observability.Alert.class, keys, "alerts"));
    }

    private static Endpoint endpoint(Keys keys) {
        return new Endpoint(
                keys.text("read_endpoint"),
                keys.text("query_interface"),
                keys.texts("supported_formats"),
                keys.text("authentication"));
    }

    private static void lineage(Keys lineage, DataProductBuilder product) {
        lineage.texts("source_systems").forEach(system -> product.input(InputPort.files(system, system)));
        List<String> steps = lineage.texts("transformations");
        if (!steps.isEmpty()) {
            product.transformation(String.join(", ", steps));
        }
    }

    /** A notice is written in days, or in words such as {@code 30_day_deprecation_notice}. */
    private void versioning(Keys versioning, DataProductBuilder product) {
        Optional<String> change =
                versioning.text("breaking_changes").or(() -> versioning.text("breaking_change_policy"));
        Optional<Period> notice = versioning
                .number("deprecation_notice_days")
                .map(days -> Period.ofDays(days.intValue()))
                .or(() -> change.flatMap(ManifestReader::notice));
        product.versioning(new VersioningPolicy(
                change, notice, versioning.flag("backward_compatibility"), versioning.text("migration_guide")));
    }

    private static Optional<Period> notice(String words) {
        String days = words.replaceFirst("^([0-9]{1,4})_day_.*$", "$1");
        return days.matches("[0-9]{1,4}") ? Optional.of(Period.ofDays(Integer.parseInt(days))) : Optional.empty();
    }

    /** A version of two numbers is one of three. */
    private static Optional<String> version(Node node) {
        if (!(node instanceof Scalar scalar)) {
            return Optional.empty();
        }
        String text = scalar.text().matches("[0-9]{1,9}\\.[0-9]{1,9}") ? scalar.text() + ".0" : scalar.text();
        try {
            return Optional.of(SemanticVersion.parse(text).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> cron(Node node) {
        try {
            return node instanceof Scalar text
                    ? Optional.of(Cron.parse(text.text()).toString())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
