package io.meshsdk.core.documents.stored;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.Archetype;
import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.FileProtection;
import io.meshsdk.InputPort;
import io.meshsdk.InputPort.ContractInput;
import io.meshsdk.InputPort.ProductInput;
import io.meshsdk.InputPort.SourceInput;
import io.meshsdk.MaskedForm;
import io.meshsdk.OutputPort;
import io.meshsdk.PortDetails;
import io.meshsdk.ProductDescription;
import io.meshsdk.ProductDetails;
import io.meshsdk.Safeguards;
import io.meshsdk.access.Classification;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.Team;
import io.meshsdk.identity.ProductId;
import io.meshsdk.metadata.Annotations;
import java.util.Map;
import java.util.Optional;

/** The form of a product: what it declares, and whole what it inherits from elsewhere. */
final class ProductForm {
    private static final int FORM = 1;

    private ProductForm() {}

    static ObjectNode write(DataProduct whole) {
        DataProduct product = whole.declared();
        FormWriter form = new FormWriter()
                .number("form", FORM)
                .text("domain", product.id().domain())
                .text("name", product.id().name())
                .text("version", product.declaredVersion().map(Object::toString))
                .text("owner", Optional.of(product.owner()).filter(owner -> !owner.isBlank()))
                .objectUnlessEmpty("description", description(product.description()))
                .objectUnlessEmpty("team", TeamForm.write(product.team()))
                .word("status", product.status(), Lifecycle.ACTIVE);
        product.archetype().ifPresent(archetype -> form.word("archetype", archetype));
        form.objects("inputs", product.inputs(), ProductForm::input);
        product.defaultContract().ifPresent(contract -> form.object("contract", ContractForm.write(contract)));
        return form.objects("outputs", product.outputs(), ProductForm::output)
                .text("schedule", product.schedule().map(Object::toString))
                .text("transformation", product.transformation())
                .record("details", product.details())
                .record("safeguards", product.safeguards())
                .objects("inherits", whole.inheritances(), DefaultsForm::writeInheritance)
                .node();
    }

    static DataProduct read(ObjectNode tree) {
        return FormReader.whole(tree, ProductForm::read);
    }

    private static DataProduct read(FormReader form) {
        return builder(form).build();
    }

    /** Returns the builder of a product, which need not be finished. */
    static DataProductBuilder builder(FormReader form) {
        if (form.number("form") != FORM) {
            throw new IllegalArgumentException("it is of form %d, expected %d".formatted(form.number("form"), FORM));
        }
        DataProductBuilder product = DataProduct.builder(form.text("domain"), form.text("name"))
                .owner(form.findText("owner").orElse(""))
                .description(form.findObject("description", ProductForm::readDescription)
                        .orElse(ProductDescription.empty()))
                .team(form.findObject("team", TeamForm::read).orElse(Team.none()))
                .status(form.word("status", Lifecycle.ACTIVE))
                .details(form.record("details", ProductDetails.NONE))
                .safeguards(form.record("safeguards", Safeguards.NONE))
                .inheriting(form.objects("inherits", DefaultsForm::readInheritance));
        form.findWord("archetype", Archetype.class).ifPresent(product::archetype);
        form.objects("inputs", ProductForm::readInput).forEach(product::input);
        form.findObject("contract", ContractForm::read).ifPresent(product::contract);
        form.objects("outputs", ProductForm::readOutput).forEach(product::output);
        form.findText("schedule").ifPresent(product::schedule);
        form.findText("transformation").ifPresent(product::transformation);
        form.findText("version").ifPresent(product::version);
        return product;
    }

    private static FormWriter description(ProductDescription description) {
        return new FormWriter()
                .text("text", description.text())
                .text("purpose", description.purpose())
                .text("usage", description.usage())
                .text("limitations", description.limitations())
                .texts("tags", description.tags())
                .texts("terms", description.terms())
                .texts("synonyms", description.synonyms())
                .record("annotations", description.annotations());
    }

    private static ProductDescription readDescription(FormReader form) {
        ProductDescription description = ProductDescription.empty()
                .tags(form.textArray("tags"))
                .terms(form.textArray("terms"))
                .synonyms(form.textArray("synonyms"))
                .annotated(form.record("annotations", Annotations.none()));
        description = form.findText("text").map(description::text).orElse(description);
        description = form.findText("purpose").map(description::purpose).orElse(description);
        description = form.findText("usage").map(description::usage).orElse(description);
        return form.findText("limitations").map(description::limitations).orElse(description);
    }

    private static FormWriter input(InputPort port) {
        if (port instanceof ProductInput input) {
            return new FormWriter().text("product", input.product().toString()).text("port", input.port());
        }
        if (port instanceof ContractInput input) {
            return new FormWriter()
                    .text("contractPort", input.portName())
                    .text("version", input.version())
                    .text("contractId", input.contractId())
                    .record("annotations", input.annotations());
        }
        SourceInput source = (SourceInput) port;
        return new FormWriter()
                .text("source", source.name())
                .text("type", source.type())
                .text("location", source.location());
    }

    private static InputPort readInput(FormReader form) {
        if (form.has("product")) {
            return new ProductInput(
                    form.parsed("product", ProductId::parse),
                    form.findText("port").orElse(""));
        }
        return form.findText("contractPort")
                .<InputPort>map(name -> readContractInput(name, form))
                .orElseGet(() -> new SourceInput(form.text("source"), form.text("type"), form.text("location")));
    }

    private static InputPort readContractInput(String name, FormReader form) {
        return new ContractInput(
                name,
                form.findText("version"),
                form.findText("contractId"),
                form.record("annotations", Annotations.none()));
    }

    private static FormWriter output(OutputPort port) {
        FormWriter form = new FormWriter()
                .text("name", port.name())
                .text("format", port.format())
                .text("version", port.declaredVersion().map(Object::toString))
                .word("status", port.status(), Lifecycle.ACTIVE)
                .texts("partitionedBy", port.partitionColumns())
                .texts("sortedBy", port.sortColumns())
                .objects("tableProperties", port.tableProperties().entrySet(), ProductForm::property)
                .flag("enforcedInTable", port.isEnforcedInTable())
                .objects("locations", port.locations().entrySet(), ProductForm::location);
        port.protection().ifPresent(choice -> form.word("protectedBy", choice));
        port.maskedForm().ifPresent(masked -> form.object("maskedOf", masked(masked)));
        port.declaredContract().ifPresent(contract -> form.object("contract", ContractForm.write(contract)));
        return form.text("contractId", port.contractId()).record("details", port.details());
    }

    private static FormWriter masked(MaskedForm masked) {
        FormWriter form = new FormWriter().text("port", masked.port());
        masked.access().ifPresent(access -> form.object("access", AccessForm.write(access)));
        masked.classification().ifPresent(level -> form.word("classification", level));
        return form;
    }

    private static MaskedForm readMasked(FormReader form) {
        return new MaskedForm(
                form.text("port"),
                form.findObject("access", AccessForm::read),
                form.findWord("classification", Classification.class));
    }

    private static FormWriter location(Map.Entry<String, String> location) {
        return new FormWriter().text("environment", location.getKey()).text("path", location.getValue());
    }

    private static FormWriter property(Map.Entry<String, String> property) {
        return new FormWriter().text("key", property.getKey()).text("value", property.getValue());
    }

    private static Map.Entry<String, String> readProperty(FormReader form) {
        return Map.entry(form.text("key"), form.text("value"));
    }

    private static OutputPort readOutput(FormReader form) {
        OutputPort port = OutputPort.of(form.text("name"), form.text("format"))
                .status(form.word("status", Lifecycle.ACTIVE))
                .partitionedBy(form.textArray("partitionedBy"))
                .sortedBy(form.textArray("sortedBy"))
                .details(form.record("details", PortDetails.NONE));
        port = form.flag("enforcedInTable") ? port.enforcedInTable() : port;
        for (Map.Entry<String, String> property : form.objects("tableProperties", ProductForm::readProperty)) {
            port = port.tableProperty(property.getKey(), property.getValue());
        }
        for (Map.Entry<String, String> location : form.objects("locations", ProductForm::readLocation)) {
            port = port.at(location.getKey(), location.getValue());
        }
        port = form.findParsed("version", port::version).orElse(port);
        port = form.findText("contractId").map(port::contractId).orElse(port);
        port = form.findWord("protectedBy", FileProtection.class)
                .map(port::protectedBy)
                .orElse(port);
        port = form.findObject("maskedOf", ProductForm::readMasked)
                .map(port::maskedOf)
                .orElse(port);
        return form.findObject("contract", ContractForm::read)
                .map(port::contract)
                .orElse(port);
    }

    private static Map.Entry<String, String> readLocation(FormReader form) {
        return Map.entry(form.text("environment"), form.text("path"));
    }
}
