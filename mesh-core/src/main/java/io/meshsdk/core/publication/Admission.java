package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.core.evidence.Testimony;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.data.Provenance;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.TableState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was found of a publication before its data was opened. Whoever judged then judges the data, too, and is named by the commit.
 * Each refinement is a copy.
 */
final class Admission {
    private final Verdicts verdicts;
    private final Basis basis;
    private final Judgement judgement;

    Admission(Verdicts verdicts, Basis basis, Judgement judgement) {
        this.verdicts = verdicts;
        this.basis = basis;
        this.judgement = judgement;
    }

    boolean passes() {
        return judgement.passes();
    }

    Judgement judgement() {
        return judgement;
    }

    /** Returns a copy with what one more policy found. */
    Admission and(PolicyReport.Judgement more) {
        return new Admission(verdicts, basis, judgement.and(more));
    }

    /** Returns that no data was opened. */
    Judged withoutData() {
        return new Judged(this, judgement);
    }

    /** Returns what was found, with what staged rows add. */
    Judged withData(StagedPublication staged) {
        return judged(staged.report(), new RowsOutside(verdicts.order()).judge(staged.rowsOutside()));
    }

    /** Returns what was found, with what rows add that are in the table already. */
    Judged withRows(QualityReport report) {
        return judged(report, Optional.empty());
    }

    private Judged judged(QualityReport report, Optional<PolicyReport.Judgement> ofStaged) {
        List<PolicyReport.Judgement> found = new ArrayList<>();
        ofStaged.ifPresent(found::add);
        found.addAll(basis.policies()
                .judge(verdicts.inquiry(EnforcementPoint.WITH_DATA, basis).report(report))
                .judgements());
        return new Judged(this, judgement.and(new PolicyReport(found), report));
    }

    /** Returns the environment under the policies that judged. */
    Environment environment() {
        return verdicts.environment().under(basis.policies());
    }

    /** Returns the digest of the contract that was in force when it was judged; empty where there was none. */
    Optional<String> contractBefore() {
        return basis.state().flatMap(TableState::contract).map(ContractDocument::digest);
    }

    /** Returns the digest of the policies that judged. */
    String policies() {
        return basis.policies().digest();
    }

    /** Returns what policies were told that people vouch for, until now. */
    Testimony testimony() {
        return basis.heard().testimony();
    }

    /**
     * Returns what a commit says.
     *
     * @param sizeInBytes of the files it adds
     * @param inputs what its rows were made of
     */
    PublicationFacts facts(
            ContractDocument document, Act act, QualityReport report, long sizeInBytes, Provenance inputs) {
        Order order = verdicts.order();
        return new PublicationFacts(
                order.id(),
                new PublicationFacts.Subject(
                        order.product().id(),
                        order.product().version(),
                        order.port().name(),
                        order.principal().toString(),
                        act),
                new PublicationFacts.Evidence(
                        document.digest(),
                        policies(),
                        report.score(),
                        report.results().stream().map(CheckOutcome::describe).toList(),
                        inputs,
                        basis.policies().bundle()),
                report.rowCount(),
                sizeInBytes,
                verdicts.now());
    }

    /**
     * What a judgement rests on.
     *
     * @param state what the table said
     * @param published the product as it was last published there
     * @param policies who judged
     * @param heard what they were told that people vouch for
     */
    record Basis(
            Optional<TableState> state, Optional<DataProduct> published, PolicySet policies, HeardTestimony heard) {}
}
