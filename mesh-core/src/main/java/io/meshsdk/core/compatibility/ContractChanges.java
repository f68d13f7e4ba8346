package io.meshsdk.core.compatibility;

import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Description;
import io.meshsdk.contract.Labels;
import io.meshsdk.contract.Team;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.AnnotationChanges;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.core.compatibility.promise.PromiseChanges;
import io.meshsdk.core.compatibility.schema.SchemaChanges;
import java.util.Optional;

/** What changes in a contract: its data, its promises, its words. The version is no change: it tells of them. */
final class ContractChanges {
    private final Findings findings;

    ContractChanges(Findings findings) {
        this.findings = findings;
    }

    void find(DataContract before, DataContract after) {
        int size = findings.size();
        Findings contract = findings.at(".contract");
        identity(contract.at(".id"), before.id(), after.id());
        new StatusChanges(contract).find(before.status(), after.status());
        new SchemaChanges(findings, before, after).find();
        new PromiseChanges(findings).find(before, after);
        words(contract, before, after);
        contract.otherwise(size, before.version("1.0.0"), after.version("1.0.0"));
    }

    static void identity(Findings at, Optional<String> before, Optional<String> after) {
        if (before.isPresent() && !before.equals(after)) {
            at.add(
                    ChangeKind.IDENTITY_CHANGED,
                    "The id is '%s' instead of '%s': whoever refers to it finds nothing"
                            .formatted(after.orElse("not said"), before.get()));
        } else if (!before.equals(after)) {
            at.add(ChangeKind.REWORDED, "The id is said");
        }
    }

    private static void words(Findings at, DataContract before, DataContract after) {
        labels(at, before.labels(), after.labels());
        description(at.at(".description"), before.description(), after.description());
        team(at.at(".team"), before.team(), after.team());
        at.words("support", before.support(), after.support());
        at.words("context", before.context(), after.context());
        new AnnotationChanges(at).find(before.annotations(), after.annotations());
    }

    static void labels(Findings at, Labels before, Labels after) {
        at.words("name", before.name(), after.name());
        at.words("tenant", before.tenant(), after.tenant());
        at.words("domain", before.domain(), after.domain());
        at.words("dataProduct", before.dataProduct(), after.dataProduct());
        at.words("createdAt", before.createdAt(), after.createdAt());
    }

    private static void description(Findings at, Description before, Description after) {
        at.words("purpose", before.purpose(), after.purpose());
        at.words("usage", before.usage(), after.usage());
        at.words("limitations", before.limitations(), after.limitations());
        new AnnotationChanges(at).find(before.annotations(), after.annotations());
    }

    static void team(Findings at, Team before, Team after) {
        at.words("productOwner", before.productOwner(), after.productOwner());
        at.words("technicalLead", before.technicalLead(), after.technicalLead());
        at.words("dataSteward", before.dataSteward(), after.dataSteward());
        at.words("support", before.support(), after.support());
        at.words("name", before.name(), after.name());
        at.words("description", before.description(), after.description());
        at.words("members", before.members(), after.members());
        new AnnotationChanges(at).find(before.annotations(), after.annotations());
    }
}
