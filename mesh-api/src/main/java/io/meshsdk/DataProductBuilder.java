package io.meshsdk;

import io.meshsdk.DataProduct.Parts;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.Cron;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.Team;
import io.meshsdk.contract.VersioningPolicy;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects the description of a {@link DataProduct}. A call notes its value and any clash; {@link #build()} reports every
 * problem at once. {@link #schema}, {@link #expect}, {@link #sla}, {@link #access}, {@link #retention} and
 * {@link #classified} describe a default contract that every port without its own inherits. Not thread-safe.
 *
 * @since 0.1.0
 */
@CanIgnoreReturnValue
public final class DataProductBuilder {
    private final String domain;
    private final String name;
    private final List<String> problems = new ArrayList<>();
    private final List<InputPort> inputs = new ArrayList<>();
    private final List<OutputPort> outputs = new ArrayList<>();
    private final List<OutputPort> inheritedOutputs = new ArrayList<>();
    private final List<Schema> schemas = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<ServiceLevel> serviceLevels = new ArrayList<>();
    private ProductDescription description = ProductDescription.empty();
    private Team team = Team.none();
    private Lifecycle status = Lifecycle.ACTIVE;
    private List<Inheritance> inheritances = List.of();
    private ProductDetails details = ProductDetails.NONE;
    private Safeguards safeguards = Safeguards.NONE;
    private final List<Diagnostic> findings = new ArrayList<>();
    private @Nullable SemanticVersion version;
    private @Nullable String owner;
    private @Nullable Archetype archetype;
    private @Nullable AccessPolicy access;
    private @Nullable Classification classification;
    private @Nullable Retention retention;
    private @Nullable VersioningPolicy versioning;
    private @Nullable Cron schedule;
    private @Nullable String transformation;
    private @Nullable DataContract base;
    private boolean versionIsSaid;
    private boolean schemaIsInherited;
    private boolean describesContract;

    DataProductBuilder(String domain, String name) {
        this.domain = domain;
        this.name = name;
    }

    DataProductBuilder(DataProduct product) {
        this(product.id().domain(), product.id().name());
        Parts said = product.said();
        version = said.version();
        owner = said.owner();
        description = said.description();
        team = said.standing().team();
        status = said.standing().status();
        archetype = said.standing().archetype();
        inputs.addAll(said.inputs());
        said.outputs().forEach(port -> outputs.add(port.inheritingNothing()));
        inheritedOutputs.addAll(outputs);
        Optional.ofNullable(said.making().defaultContract()).ifPresent(this::adopt);
        schemaIsInherited = true;
        details = said.sayings().details();
        safeguards = said.sayings().safeguards();
        schedule = said.making().schedule();
        transformation = said.making().transformation();
        inheritances = product.inheritances();
    }

    /**
     * Makes the product inherit what its domain and the organisation say for their products, and what the named templates
     * say, the first before the second; the nearest stands before the others, and the product's own word before all, whenever
     * it is said. Without names, the product keeps the templates that it extends already. Replaces what it inherited before.
     */
    public DataProductBuilder extending(Organization organization, String... templates) {
        List<String> names = templates.length == 0 ? namesOfTemplates() : List.of(templates);
        names.stream()
                .filter(template -> !organization.templates().containsKey(template))
                .map(template -> "template '%s' is not known: name one of %s in extending(...)"
                        .formatted(template, organization.templates().keySet()))
                .forEach(problems::add);
        if (organization.domain(domain).isEmpty()) {
            problems.add("domain '%s' is none of the organisation's: name one of %s, or add it"
                    .formatted(domain, organization.domains()));
        }
        return inheriting(organization.inheritances(domain, names));
    }

    /** Makes the product inherit exactly this, the nearest first, in place of what it inherited before. */
    public DataProductBuilder inheriting(List<Inheritance> nearestFirst) {
        inheritances = List.copyOf(nearestFirst);
        return this;
    }

    /** Sets the semantic version, {@code 1.2.0}; required. */
    public DataProductBuilder version(String text) {
        versionIsSaid = true;
        version = noted(() -> SemanticVersion.parse(text), version);
        return this;
    }

    /** Sets who owns the product: a team or an address; required. */
    public DataProductBuilder owner(String teamOrAddress) {
        owner = teamOrAddress;
        return this;
    }

    /** Sets what the data is. */
    public DataProductBuilder description(String text) {
        description = description.text(text);
        return this;
    }

    /** Sets all that helps people to find the product. */
    public DataProductBuilder description(ProductDescription whole) {
        description = whole;
        return this;
    }

    /** Sets who answers for the product, beside the owner. */
    public DataProductBuilder team(Team people) {
        team = people;
        return this;
    }

    /** Sets where the product stands in its life. */
    public DataProductBuilder status(Lifecycle stage) {
        status = stage;
        return this;
    }

    /** Sets what the product is made for. */
    public DataProductBuilder archetype(Archetype kind) {
        archetype = kind;
        return this;
    }

    /** Adds something the product reads. */
    public DataProductBuilder input(InputPort port) {
        inputs.add(port);
        return this;
    }

    /** Sets the schema objects of the default contract. */
    public DataProductBuilder schema(Schema... objects) {
        describesContract = true;
        if (!schemas.isEmpty() && !schemaIsInherited) {
            problems.add("schema is described twice: name every object in one schema(...)");
        }
        schemaIsInherited = false;
        schemas.clear();
        schemas.addAll(List.of(objects));
        return this;
    }

    /**
     * Sets the whole default contract: schema, expectations, service levels, access, classification, retention. Call it
     * before what adds to it or replaces a part of it, such as {@link #expect} or {@link #access}.
     */
    public DataProductBuilder contract(DataContract whole) {
        if (describesContract) {
            problems.add("contract(...) replaces what was said of the contract before it: call it once, and before "
                    + "schema(...), expect(...), sla(...), access(...) and the like");
        }
        describesContract = true;
        schemaIsInherited = false;
        adopt(whole);
        return this;
    }

    /** Adds expectations to the default contract. */
    public DataProductBuilder expect(Expectation... more) {
        describesContract = true;
        expectations.addAll(List.of(more));
        return this;
    }

    /**
     * Adds expectations on a column to the default contract, in their short forms: {@code unique}, {@code format:email},
     * {@code range:0:1000000}, {@code >= 0}.
     *
     * @see Expectations#parse(String, String)
     */
    public DataProductBuilder expect(String column, String... rules) {
        describesContract = true;
        for (String rule : rules) {
            Expectation parsed = noted(() -> Expectations.parse(column, rule), null);
            if (parsed != null) {
                expectations.add(parsed);
            }
        }
        return this;
    }

    /** Adds service levels to the default contract. */
    public DataProductBuilder sla(ServiceLevel... levels) {
        describesContract = true;
        serviceLevels.addAll(List.of(levels));
        return this;
    }

    /** Sets who may read, in the default contract; the product's own domain unless said otherwise. */
    public DataProductBuilder access(AccessPolicy policy) {
        describesContract = true;
        access = policy;
        return this;
    }

    /** Sets how far the data may travel, in the default contract; internal unless said otherwise. */
    public DataProductBuilder classified(Classification level) {
        describesContract = true;
        classification = level;
        return this;
    }

    /** Sets how the default contract may change. */
    public DataProductBuilder versioning(VersioningPolicy policy) {
        describesContract = true;
        versioning = policy;
        return this;
    }

    /** Sets how long data is kept, in the default contract. */
    public DataProductBuilder retention(Retention time) {
        describesContract = true;
        retention = time;
        return this;
    }

    /**
     * Adds a port; without any, the product offers {@code OutputPort.delta("default")}. On a builder that starts from a
     * product, a port replaces the one of its name and declared version.
     */
    public DataProductBuilder output(OutputPort port) {
        int known = indexOfInherited(port);
        if (known < 0) {
            outputs.add(port);
        } else {
            inheritedOutputs.remove(outputs.get(known));
            outputs.set(known, port);
        }
        return this;
    }

    /** Replaces the ports by others, for products changed with {@link DataProduct#toBuilder()}. */
    public DataProductBuilder outputs(OutputPort... ports) {
        outputs.clear();
        inheritedOutputs.clear();
        outputs.addAll(List.of(ports));
        return this;
    }

    /** Sets when the pipeline runs, in five fields of cron; the host triggers it. */
    public DataProductBuilder schedule(String cron) {
        schedule = noted(() -> Cron.parse(cron), schedule);
        return this;
    }

    /** Sets how the data is made, in words or SQL; never run by the SDK. */
    public DataProductBuilder transformation(String words) {
        transformation = words;
        return this;
    }

    /** Sets what else is said of the product. */
    public DataProductBuilder details(ProductDetails said) {
        details = said;
        return this;
    }

    /** Sets how the owner says the data is guarded. */
    public DataProductBuilder safeguards(Safeguards said) {
        safeguards = said;
        return this;
    }

    /**
     * Adds what reading a document found that keeps the product from being published: {@link #build()} reports it, a draft
     * carries it. A builder that starts from a draft begins without them.
     */
    public DataProductBuilder findings(List<Diagnostic> found) {
        findings.addAll(found);
        return this;
    }

    /**
     * Returns the product as far as it is described, for documents that are not finished: {@link DataProduct#problems()} says
     * what keeps it from being published. A version that is missing is 0.0.0, an owner the empty text.
     *
     * @throws InvalidProductException if domain or name cannot be those of a product
     */
    @CheckReturnValue
    public DataProduct draft() {
        Parts said = said();
        return product(said, problems(said));
    }

    /**
     * Returns the product.
     *
     * @throws InvalidProductException with every problem found, each with the call that mends it
     */
    @CheckReturnValue
    public DataProduct build() {
        Parts said = said();
        List<String> found = problems(said);
        if (!found.isEmpty()) {
            throw new InvalidProductException(domain + "." + name, found);
        }
        return product(said, found);
    }

    private List<String> problems(Parts said) {
        Parts whole = new Inheriting(inheritances).fill(said);
        List<String> found =
                new ArrayList<>(findings.stream().map(Diagnostic::describe).toList());
        found.addAll(problems);
        id(found);
        if (!versionIsSaid && version == null) {
            found.add("version is missing: call version(\"1.0.0\")");
        }
        if (whole.findOwner().isEmpty()) {
            found.add("owner is missing: call owner(...)");
        }
        repeatedInputs(found);
        promises(whole.outputs(), found);
        found.addAll(ProductProblems.of(domain, whole.outputs()));
        return found;
    }

    private DataProduct product(Parts said, List<String> found) {
        List<String> ofTheId = new ArrayList<>();
        ProductId id = id(ofTheId);
        if (id == null) {
            throw new InvalidProductException(domain + "." + name, ofTheId);
        }
        return new DataProduct(id, said, inheritances, found);
    }

    private Parts said() {
        DataContract inherited = defaultContract().orElse(null);
        Parts said = new Parts(
                version,
                owner == null ? "" : owner,
                description,
                new DataProduct.Standing(team, status, archetype),
                inputs,
                outputs.isEmpty() ? List.of(OutputPort.delta("default")) : outputs,
                new DataProduct.Making(schedule, transformation, inherited),
                new DataProduct.Sayings(details, safeguards));
        return said.resolved();
    }

    private List<String> namesOfTemplates() {
        return inheritances.stream()
                .map(Inheritance::origin)
                .filter(origin -> origin.level() == Origin.Level.TEMPLATE)
                .map(Origin::name)
                .toList();
    }

    private void repeatedInputs(List<String> found) {
        Set<String> seen = new HashSet<>();
        inputs.stream()
                .map(InputPort::name)
                .filter(input -> !seen.add(input))
                .distinct()
                .map("input port '%s' is described twice: keep one input(...)"::formatted)
                .forEach(found::add);
    }

    private void adopt(DataContract whole) {
        schemas.clear();
        schemas.addAll(whole.schemas());
        expectations.clear();
        expectations.addAll(whole.expectations());
        serviceLevels.clear();
        serviceLevels.addAll(whole.serviceLevels());
        access = whole.declaredAccess().orElse(null);
        classification = whole.declaredClassification().orElse(null);
        retention = whole.retention().orElse(null);
        versioning = whole.versioning().orElse(null);
        base = whole;
    }

    private int indexOfInherited(OutputPort port) {
        for (OutputPort known : inheritedOutputs) {
            if (known.name().equals(port.name()) && known.declaredVersion().equals(port.declaredVersion())) {
                return outputs.indexOf(known);
            }
        }
        return -1;
    }

    private @Nullable ProductId id(List<String> found) {
        try {
            return new ProductId(domain, name);
        } catch (IllegalArgumentException e) {
            found.add(messageOf(e));
            return null;
        }
    }

    private void promises(List<OutputPort> all, List<String> found) {
        List<OutputPort> ports =
                all.stream().filter(port -> port.maskedForm().isEmpty()).toList();
        boolean unused = ports.stream().allMatch(port -> port.declaredContract().isPresent());
        if (unused && describesContract) {
            found.add(
                    "contract(...), schema(...), expect(...), sla(...), access(...) and the like describe a contract that"
                            + " no port has: every output(...) has a contract(...) of its own");
        }
        if (ports.stream().anyMatch(port -> port.findContract().isEmpty())) {
            found.add("nothing is promised: call schema(...), or give each output(...) a contract(...)");
        }
    }

    private Optional<DataContract> defaultContract() {
        if (schemas.isEmpty() && base == null) {
            return Optional.empty();
        }
        DataContract contract = (base == null ? DataContract.draft(schemas) : base.over(schemas))
                .expect(expectations)
                .sla(serviceLevels);
        contract = access == null ? contract : contract.access(access);
        contract = classification == null ? contract : contract.classified(classification);
        contract = versioning == null ? contract : contract.versioning(versioning);
        return Optional.of(retention == null ? contract : contract.retention(retention));
    }

    private <T> @Nullable T noted(Supplier<T> parse, @Nullable T otherwise) {
        try {
            return parse.get();
        } catch (IllegalArgumentException e) {
            problems.add(messageOf(e));
            return otherwise;
        }
    }

    private static String messageOf(IllegalArgumentException e) {
        return String.valueOf(e.getMessage());
    }
}
