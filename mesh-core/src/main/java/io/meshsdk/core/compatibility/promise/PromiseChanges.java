package io.meshsdk.core.compatibility.promise;

import io.meshsdk.contract.DataContract;
import io.meshsdk.core.compatibility.finding.ClassificationChanges;
import io.meshsdk.core.compatibility.finding.Findings;

/**
 * What changes in what a contract promises about its data: quality, service levels, who may read, how far data may travel,
 * how long it is kept, what it costs, where it lies, and how the contract may change.
 *
 * @since 0.1.0
 */
public final class PromiseChanges {
    private final Findings findings;

    /** Creates what adds its changes to findings, under the path of the contract. */
    public PromiseChanges(Findings findings) {
        this.findings = findings;
    }

    /** Finds what changes from one contract to another. */
    public void find(DataContract before, DataContract after) {
        new QualityChanges(findings.at(".expectations")).find(before.expectations(), after.expectations());
        new ServiceLevelChanges(findings.at(".sla")).find(before.serviceLevels(), after.serviceLevels());
        new AccessChanges(findings).find(before, after);
        new AccessChanges(findings).roles(before.roles(), after.roles());
        new ClassificationChanges(findings).find("The data", before.classification(), after.classification());
        new HandlingChanges(findings).retention(before.retention(), after.retention());
        new HandlingChanges(findings).price(before.price(), after.price());
        new ServerChanges(findings).find(before.servers(), after.servers());
        new VersioningChanges(findings).find(before.versioning(), after.versioning());
    }
}
