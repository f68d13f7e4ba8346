package io.meshsdk.core.compatibility;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.ProductDescription;
import io.meshsdk.ProductDetails;
import io.meshsdk.Safeguards;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.AnnotationChanges;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.core.compatibility.finding.Pairs;
import java.util.Optional;

/** What changes in a product beside what is in its ports: which ports there are, where it stands, what is said of it. */
final class ProductChanges {
    private final Findings findings;

    ProductChanges(Findings findings) {
        this.findings = findings;
    }

    void find(DataProduct before, DataProduct after) {
        ContractChanges.identity(
                findings.at("id"),
                Optional.of(before.id().toString()),
                Optional.of(after.id().toString()));
        ports(before, after);
        new StatusChanges(findings.at("product")).find(before.status(), after.status());
        safeguards(before.safeguards(), after.safeguards());
        inputs(before, after);
        Findings at = findings.at("product");
        at.words("owner", before.owner(), after.owner());
        at.words("archetype", before.archetype(), after.archetype());
        at.words("schedule", before.schedule(), after.schedule());
        at.words("transformation", before.transformation(), after.transformation());
        description(at.at(".description"), before.description(), after.description());
        ContractChanges.team(at.at(".team"), before.team(), after.team());
        details(at, before.details(), after.details());
    }

    private void ports(DataProduct before, DataProduct after) {
        before.outputs().stream()
                .filter(port -> port.status() != Lifecycle.RETIRED
                        && after.findOutput(port.key()).isEmpty())
                .forEach(port -> removed(port.name(), port.key()));
        after.outputs().stream()
                .filter(port -> before.findOutput(port.key()).isEmpty())
                .forEach(port -> added(port.name(), port.key()));
    }

    void removed(String name, Object port) {
        findings.at("outputs[%s]".formatted(name))
                .add(
                        ChangeKind.PORT_REMOVED,
                        "Port '%s' is not offered any more: whoever reads it finds nothing".formatted(port),
                        "Offer the port on, deprecated, until its readers have moved");
    }

    void added(String name, Object port) {
        findings.at("outputs[%s]".formatted(name))
                .add(
                        ChangeKind.PORT_ADDED,
                        "Port '%s' is offered for the first time".formatted(port),
                        "Raise the minor version");
    }

    private void safeguards(Safeguards before, Safeguards after) {
        safeguard("encryption", before.encryption(), after.encryption());
        safeguard("auditLogging", before.auditLogging(), after.auditLogging());
    }

    private void safeguard(String name, Optional<Boolean> before, Optional<Boolean> after) {
        Findings at = findings.at("safeguards." + name);
        boolean was = before.orElse(false);
        boolean is = after.orElse(false);
        if (was != is) {
            at.add(
                    is ? ChangeKind.SAFEGUARD_ADDED : ChangeKind.SAFEGUARD_DROPPED,
                    is ? "The owner says so" : "The owner does not say so any more");
        } else if (!before.equals(after)) {
            at.add(ChangeKind.REWORDED, "It is said in other words");
        }
    }

    private void inputs(DataProduct before, DataProduct after) {
        int size = findings.size();
        Pairs<InputPort> inputs = Pairs.by(InputPort::name, before.inputs(), after.inputs());
        for (InputPort gone : inputs.gone()) {
            findings.at("inputs[%s]".formatted(gone.name()))
                    .add(ChangeKind.INPUT_REMOVED, "The data does not rest on '%s' any more".formatted(gone.name()));
        }
        for (InputPort come : inputs.come()) {
            findings.at("inputs[%s]".formatted(come.name()))
                    .add(ChangeKind.INPUT_ADDED, "The data rests on '%s'".formatted(come.name()));
        }
        inputs.kept().stream()
                .filter(pair -> !pair.before().equals(pair.after()))
                .forEach(pair -> findings.at("inputs[%s]".formatted(pair.after().name()))
                        .add(
                                ChangeKind.REWORDED,
                                "Input '%s' is described otherwise"
                                        .formatted(pair.after().name())));
        findings.at("inputs").otherwise(size, before.inputs(), after.inputs());
    }

    private static void description(Findings at, ProductDescription before, ProductDescription after) {
        at.words("text", before.text(), after.text());
        at.words("purpose", before.purpose(), after.purpose());
        at.words("usage", before.usage(), after.usage());
        at.words("limitations", before.limitations(), after.limitations());
        at.words("tags", before.tags(), after.tags());
        at.words("terms", before.terms(), after.terms());
        at.words("synonyms", before.synonyms(), after.synonyms());
        new AnnotationChanges(at).find(before.annotations(), after.annotations());
    }

    private static void details(Findings at, ProductDetails before, ProductDetails after) {
        ContractChanges.labels(at, before.labels(), after.labels());
        at.words("support", before.support(), after.support());
        at.words("managementPorts", before.managementPorts(), after.managementPorts());
        at.words("observability", before.observability(), after.observability());
        at.words("changelog", before.changelog(), after.changelog());
        new AnnotationChanges(at).find(before.annotations(), after.annotations());
    }
}
