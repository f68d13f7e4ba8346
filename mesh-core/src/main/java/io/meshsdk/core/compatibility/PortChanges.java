package io.meshsdk.core.compatibility;

import io.meshsdk.FileProtection;
import io.meshsdk.MaskedForm;
import io.meshsdk.OutputPort;
import io.meshsdk.PortDetails;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.AnnotationChanges;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.core.compatibility.finding.Pairs;
import io.meshsdk.core.compatibility.finding.Strictness;
import io.meshsdk.metadata.Endpoint;
import io.meshsdk.metadata.InputContract;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What changes in a port beside its contract. A table is partitioned once, for the life of its major version. */
final class PortChanges {
    private final Findings findings;

    PortChanges(Findings findings) {
        this.findings = findings;
    }

    void find(OutputPort before, OutputPort after) {
        if (!before.format().equals(after.format())) {
            findings.at(".format")
                    .add(
                            ChangeKind.FORMAT_CHANGED,
                            "The table is of format %s instead of %s: readers of its files fail"
                                    .formatted(after.format(), before.format()),
                            "Keep format %s, or offer another port".formatted(before.format()));
        }
        if (!before.partitionColumns().equals(after.partitionColumns())) {
            findings.at(".partitionedBy")
                    .add(
                            ChangeKind.PARTITIONS_CHANGED,
                            "The table is partitioned by %s instead of %s: readers who select partitions read other files"
                                    .formatted(after.partitionColumns(), before.partitionColumns()),
                            "Keep partitionedBy(%s), or raise the major version for a table of its own"
                                    .formatted(quoted(before.partitionColumns())));
        }
        design(before, after);
        masking(before, after);
        protection(before.protection(), after.protection());
        locations(before.locations(), after.locations());
        new StatusChanges(findings).find(before.status(), after.status());
        ContractChanges.identity(findings.at(".contractId"), before.contractId(), after.contractId());
        details(before.details(), after.details());
    }

    /** Readers read the same rows; how files lie, and what other writers are held to, they were not promised. */
    private void design(OutputPort before, OutputPort after) {
        findings.words("sortedBy", before.sortColumns(), after.sortColumns());
        findings.words("tableProperties", before.tableProperties(), after.tableProperties());
        findings.words("enforcedInTable", before.isEnforcedInTable(), after.isEnforcedInTable());
    }

    /** Which fields and whose access changes with it, the contracts say. */
    private void masking(OutputPort before, OutputPort after) {
        Findings at = findings.at(".maskedOf");
        Optional<String> was = before.maskedForm().map(MaskedForm::port);
        Optional<String> is = after.maskedForm().map(MaskedForm::port);
        if (was.isPresent() && is.isEmpty()) {
            at.add(
                    ChangeKind.MASK_DROPPED,
                    "The port is not the masked form of '%s' any more: whatever is published there is shown"
                            .formatted(was.get()),
                    "Keep maskedOf(\"%s\"), or offer another port".formatted(was.get()));
        } else if (was.isEmpty() && is.isPresent()) {
            at.add(ChangeKind.MASK_TIGHTENED, "The port is the masked form of '%s'".formatted(is.get()));
        } else if (!was.equals(is)) {
            at.add(
                    ChangeKind.MASK_CHANGED,
                    "The port is the masked form of '%s' instead of '%s'".formatted(is.get(), was.get()));
        }
    }

    private void protection(Optional<FileProtection> before, Optional<FileProtection> after) {
        Findings at = findings.at(".protectedBy");
        if (before.isPresent() && after.isEmpty()) {
            at.add(ChangeKind.SAFEGUARD_DROPPED, "Nothing is said any more to protect the files of the port");
        } else if (before.isEmpty() && after.isPresent()) {
            at.add(
                    ChangeKind.SAFEGUARD_ADDED,
                    "The files of the port are protected: %s"
                            .formatted(after.get().words()));
        } else {
            findings.words("protectedBy", before, after);
        }
    }

    private void locations(Map<String, String> before, Map<String, String> after) {
        Set<String> environments = new TreeSet<>(before.keySet());
        environments.addAll(after.keySet());
        for (String environment : environments) {
            Findings at = findings.at(".locations[%s]".formatted(environment));
            if (!before.containsKey(environment)) {
                at.add(ChangeKind.LOCATION_ADDED, "The port has a location in '%s'".formatted(environment));
            } else if (!before.get(environment).equals(after.get(environment))) {
                at.add(
                        ChangeKind.LOCATION_CHANGED,
                        "The port lies elsewhere in '%s': who reads its files finds them old".formatted(environment));
            }
        }
    }

    private void details(PortDetails before, PortDetails after) {
        int size = findings.size();
        endpoint(findings.at(".endpoint"), before.endpoint(), after.endpoint());
        Pairs<InputContract> inputs = Pairs.by(InputContract::id, before.inputContracts(), after.inputContracts());
        inputs.gone().forEach(gone -> input(gone, ChangeKind.INPUT_REMOVED, "not rest on contract '%s' any more"));
        inputs.come().forEach(come -> input(come, ChangeKind.INPUT_ADDED, "rest on contract '%s'"));
        inputs.kept()
                .forEach(pair -> findings.at(
                                ".inputContracts[%s]".formatted(pair.after().id()))
                        .words("version", pair.before().version(), pair.after().version()));
        findings.words("description", before.description(), after.description());
        findings.words("type", before.type(), after.type());
        findings.words("sboms", before.sboms(), after.sboms());
        new AnnotationChanges(findings).find(before.annotations(), after.annotations());
        findings.otherwise(size, before, after);
    }

    private void input(InputContract contract, ChangeKind kind, String does) {
        findings.at(".inputContracts[%s]".formatted(contract.id()))
                .add(kind, ("The port does " + does).formatted(contract.id()));
    }

    private static void endpoint(Findings at, Optional<Endpoint> before, Optional<Endpoint> after) {
        if (before.isEmpty() || after.isEmpty()) {
            at.add(
                    Strictness.of(before.isEmpty(), after.isEmpty()),
                    ChangeKind.ENDPOINT_ADDED,
                    ChangeKind.ENDPOINT_CHANGED,
                    ChangeKind.ENDPOINT_CHANGED,
                    after.isPresent() ? "The port has an endpoint" : "The port has no endpoint any more");
            return;
        }
        int size = at.size();
        part(at.at(".readEndpoint"), before.get().readEndpoint(), after.get().readEndpoint());
        part(
                at.at(".queryInterface"),
                before.get().queryInterface(),
                after.get().queryInterface());
        part(
                at.at(".authentication"),
                before.get().authentication(),
                after.get().authentication());
        formats(
                at.at(".supportedFormats"),
                before.get().supportedFormats(),
                after.get().supportedFormats());
        at.otherwise(size, before, after);
    }

    private static void part(Findings at, Optional<String> before, Optional<String> after) {
        if (before.isEmpty() && after.isPresent()) {
            at.add(ChangeKind.ENDPOINT_ADDED, "It is said: '%s'".formatted(after.get()));
        } else if (!before.equals(after)) {
            at.add(
                    ChangeKind.ENDPOINT_CHANGED,
                    "It is '%s' instead of '%s': whoever asks as before fails"
                            .formatted(after.orElse("not said"), before.orElse("not said")));
        }
    }

    private static void formats(Findings at, List<String> before, List<String> after) {
        Set<String> gone = new LinkedHashSet<>(before);
        after.forEach(gone::remove);
        Set<String> come = new LinkedHashSet<>(after);
        before.forEach(come::remove);
        if (!gone.isEmpty()) {
            at.add(ChangeKind.ENDPOINT_CHANGED, "The formats %s are not served any more".formatted(gone));
        }
        if (!come.isEmpty()) {
            at.add(ChangeKind.ENDPOINT_ADDED, "The formats %s are served, too".formatted(come));
        }
    }

    private static String quoted(List<String> columns) {
        return columns.stream()
                .map("\"%s\""::formatted)
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
    }
}
