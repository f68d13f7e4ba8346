package io.meshsdk.policy.cel;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.MaskedForm;
import io.meshsdk.OutputPort;
import io.meshsdk.Safeguards;
import io.meshsdk.contract.Team;
import io.meshsdk.metadata.ChangelogEntry;
import io.meshsdk.metadata.Observability.Alert;
import io.meshsdk.metadata.SupportChannel;
import io.meshsdk.metadata.TeamMember;
import io.meshsdk.policy.PolicyContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What expressions see of products, and of what is around their contracts. */
final class ProductShapes {
    static final Shape<TeamMember> MEMBER = Shape.<TeamMember>named("Member")
            .text("username", TeamMember::username)
            .someText("name", TeamMember::name)
            .someText("role", TeamMember::role);

    static final Shape<Team> TEAM = Shape.<Team>named("Team")
            .someText("productOwner", Team::productOwner)
            .someText("technicalLead", Team::technicalLead)
            .someText("dataSteward", Team::dataSteward)
            .someText("support", Team::support)
            .someText("name", Team::name)
            .someText("description", Team::description)
            .many("members", MEMBER, Team::members);

    static final Shape<InputPort> INPUT = Shape.<InputPort>named("Input")
            .text("name", InputPort::name)
            .text("kind", ProductShapes::kindOf)
            .someText("product", ProductShapes::productOf)
            .someText(
                    "contract",
                    input -> input instanceof InputPort.ContractInput other ? other.contractId() : Optional.empty())
            .someText(
                    "location",
                    input -> input instanceof InputPort.SourceInput source
                            ? Optional.of(source.location())
                            : Optional.empty());

    static final Shape<Safeguards> SAFEGUARDS = Shape.<Safeguards>named("Safeguards")
            .someFlag("encryption", Safeguards::encryption)
            .someFlag("auditLogging", Safeguards::auditLogging);

    static final Shape<ChangelogEntry> CHANGE = Shape.<ChangelogEntry>named("ChangelogEntry")
            .text("version", ChangelogEntry::version)
            .someText("date", ChangelogEntry::date)
            .texts("changes", ChangelogEntry::changes)
            .someFlag("breaking", ChangelogEntry::breaking);

    static final Shape<Alert> ALERT = Shape.<Alert>named("Alert")
            .text("type", Alert::type)
            .text("condition", Alert::condition)
            .someText("severity", Alert::severity);

    static final Shape<Port> PORT = Shape.<Port>named("Port")
            .text("name", port -> port.port.name())
            .text("version", port -> port.port.version().toString())
            .whole("major", port -> port.port.version().major())
            .text("format", port -> port.port.format())
            .text("status", port -> word(port.port.status()))
            .texts("partitionColumns", port -> port.port.partitionColumns())
            .texts("sortColumns", port -> port.port.sortColumns())
            .flag("enforcedInTable", port -> port.port.isEnforcedInTable())
            .someText("maskedOf", port -> port.port.maskedForm().map(MaskedForm::port))
            .someText("protection", port -> port.port.protection().map(ProductShapes::word))
            .textMap("tableProperties", port -> port.port.tableProperties())
            .textMap("locations", port -> port.port.locations())
            .one("contract", ContractShapes.CONTRACT, port -> Optional.of(port.contract))
            .one("previous", "Product", ProductShapes::productShape, Port::previous);

    static final Shape<Product> PRODUCT = Shape.<Product>named("Product")
            .text("id", product -> product.product.id().toString())
            .text("domain", product -> product.product.id().domain())
            .text("name", product -> product.product.id().name())
            .text("version", product -> product.product.version().toString())
            .whole("major", product -> product.product.version().major())
            .text("owner", product -> product.product.owner())
            .text("status", product -> word(product.product.status()))
            .someText("archetype", product -> product.product.archetype().map(ProductShapes::word))
            .someText("description", product -> product.product.description().text())
            .someText("purpose", product -> product.product.description().purpose())
            .someText("usage", product -> product.product.description().usage())
            .someText("limitations", product -> product.product.description().limitations())
            .texts("tags", product -> product.product.description().tags())
            .texts("terms", product -> product.product.description().terms())
            .one("team", TEAM, product -> Optional.of(product.product.team()))
            .many("inputs", INPUT, product -> product.product.inputs())
            .seen("ports", PORT, Product::ports)
            .someText("schedule", product -> product.product.schedule().map(Object::toString))
            .someText("transformation", product -> product.product.transformation())
            .one("safeguards", SAFEGUARDS, product -> Optional.of(product.product.safeguards()))
            .texts(
                    "support",
                    product -> product.product.details().support().stream()
                            .map(SupportChannel::channel)
                            .toList())
            .many("changelog", CHANGE, product -> product.product.details().changelog())
            .texts(
                    "metrics",
                    product -> product.product.details().observability().metrics())
            .many(
                    "alerts",
                    ALERT,
                    product -> product.product.details().observability().alerts())
            .anyMap(
                    "properties",
                    product -> Properties.of(product.product.details().annotations()))
            .texts("inherited", product -> List.copyOf(product.product.origins().keySet()))
            .someInstant("firstPublished", product -> product.context().flatMap(PolicyContext::firstPublished));

    private ProductShapes() {}

    /** The constant of an enum, as documents write it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Shape<Product> productShape() {
        return PRODUCT;
    }

    private static String kindOf(InputPort input) {
        if (input instanceof InputPort.SourceInput source) {
            return source.type();
        }
        return input instanceof InputPort.ProductInput ? "product" : "contract";
    }

    private static Optional<String> productOf(InputPort input) {
        return input instanceof InputPort.ProductInput other
                ? Optional.of(other.product().toString())
                : Optional.empty();
    }

    /** A product, and what is known around it where it is the one that is judged. */
    record Product(DataProduct product, @Nullable PolicyContext known) {
        Optional<PolicyContext> context() {
            return Optional.ofNullable(known);
        }

        List<View<Port>> ports() {
            return product.outputs().stream()
                    .map(port -> PORT.of(Port.of(port, known)))
                    .toList();
        }
    }

    /** A port with its contract, and what is known around it where it is one of the product that is judged. */
    record Port(
            OutputPort port,
            ContractShapes.Contract contract,
            @Nullable PolicyContext known) {
        static Port of(OutputPort port, @Nullable PolicyContext known) {
            return new Port(port, ContractShapes.Contract.of(port), known);
        }

        Optional<Product> previous() {
            return known == null ? Optional.empty() : known.published(port).map(before -> new Product(before, null));
        }

        String path() {
            return path(port);
        }

        static String path(OutputPort port) {
            return "outputs[" + port.name() + "]";
        }
    }
}
