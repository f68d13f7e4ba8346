package io.meshsdk.core.verification;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.evidence.EvidenceReference;
import io.meshsdk.core.evidence.EvidenceStore;
import io.meshsdk.core.evidence.PublicationEvidence;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.Remeasurement;
import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.core.publication.facts.CommitAnchors;
import io.meshsdk.core.publication.facts.CommitRecord;
import io.meshsdk.core.publication.facts.FirstPublication;
import io.meshsdk.core.publication.facts.Proof;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.core.publication.facts.Witness;
import io.meshsdk.identity.ProductId;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds out whether a version of a port's table is what its commit says: from the table's log, the catalog's evidence and the
 * audit, and by asking the policies again. Writes nothing. For one use.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class VersionVerifier {
    private final Environment environment;
    private final ProductId product;
    private final PortEntry port;
    private final StorageProvider storage;
    private final Steps steps = new Steps();

    /** Creates a verifier of a port as the catalog has it. */
    public VersionVerifier(Environment environment, ProductId product, PortEntry port) {
        this.environment = environment;
        this.product = product;
        this.port = port;
        this.storage = environment.storage().of(port.format());
    }

    /** Whether the rows are measured again. */
    public enum Rows {
        /** They are. */
        MEASURED,
        /** They are not: nothing of the data is read. */
        LEFT
    }

    /**
     * Looks at a version.
     *
     * @throws io.meshsdk.error.StorageException if there is no such version, or the log cannot be read
     */
    public Verification verify(long version, Rows rows) {
        StoredTable table = storage.open(port.location(), AsOf.version(version));
        Optional<RecordedCommit> commit = table.publication().filter(one -> one.version() == version);
        if (commit.isEmpty()) {
            steps.fails("commit", "the version is no publication: another writer made it");
        } else {
            commit(commit.get()).ifPresent(facts -> verify(table, commit.get(), facts, rows));
        }
        return new Verification(product, port.key(), version, steps.list());
    }

    private Optional<PublicationFacts> commit(RecordedCommit commit) {
        Optional<PublicationFacts> facts =
                steps.intact("commit", () -> Optional.of(PublicationFacts.decode(commit.facts())));
        facts.ifPresent(one -> steps.check(
                "commit",
                one.subject().product().equals(product) && one.subject().port().equals(port.name()),
                "it is publication '%s' of product version %s"
                        .formatted(one.id(), one.subject().version()),
                "it says that it was published to '%s'".formatted(one.subject().product())));
        return facts;
    }

    private void verify(StoredTable table, RecordedCommit commit, PublicationFacts facts, Rows rows) {
        steps.attempt("witness", () -> witness(commit));
        Optional<DataProduct> then = contract(table, facts);
        Optional<PublicationEvidence> evidence = evidence(facts);
        CommitRecord made = new CommitRecord(
                product, port.key(), environment.place().name(port.location()), commit.version(), commit.facts());
        new AuditSteps(environment.audit().log(), made, facts, new CommitAnchors(storage, port.location())).run(steps);
        steps.attempt("policy-set", () -> policySet(facts));
        then.flatMap(product -> product.findOutput(port.key()).flatMap(one -> MaskedSteps.of(product, one)))
                .ifPresent(masked -> steps.attempt(MaskedSteps.FORM, () -> masked.run(steps, table, facts, rows)));
        if (then.isPresent() && evidence.isPresent()) {
            steps.attempt("policies", () -> judge(table, facts, then.get(), evidence.get(), rows));
        }
    }

    private void witness(RecordedCommit commit) {
        Optional<CommitEvidence> recorded =
                environment.catalog().evidence(product, port.key(), commit.version()).stream()
                        .filter(one -> one.version() == commit.version())
                        .findFirst();
        recorded.ifPresentOrElse(
                one -> steps.check(
                        "witness",
                        one.digest().equals(Witness.digest(commit.facts())),
                        "the catalog recorded the same of the commit",
                        "the catalog recorded something else of the commit: the log, or the catalog, was changed"),
                () -> steps.unevaluated("witness", "the catalog has no evidence of the commit"));
    }

    private Optional<DataProduct> contract(StoredTable table, PublicationFacts facts) {
        Optional<ContractDocument> document = steps.intact("contract", table::contract);
        Optional<DataProduct> found = document.filter(
                        one -> one.digest().equals(facts.evidence().contractDigest()))
                .flatMap(one -> steps.intact("contract", () -> Optional.of(StoredForm.decode(one))));
        if (found.isPresent() && found.get().findOutput(port.key()).isEmpty()) {
            steps.fails(
                    "contract", "its document has no output port '%s': the table is another's".formatted(port.key()));
            return Optional.empty();
        }
        if (found.isPresent()) {
            steps.holds("contract", "its document has the digest that the commit names");
        } else if (steps.list().stream().noneMatch(step -> step.code().equals("contract"))) {
            steps.fails("contract", "its document is gone, or has another digest than the commit names");
        }
        return found;
    }

    private Optional<PublicationEvidence> evidence(PublicationFacts facts) {
        Optional<EvidenceReference> reference = facts.proof().flatMap(Proof::evidence);
        if (reference.isEmpty()) {
            steps.unevaluated("evidence", "none was kept: the mesh that published kept no audit");
            return Optional.empty();
        }
        int before = steps.list().size();
        Optional<PublicationEvidence> evidence =
                steps.intact("evidence", () -> new EvidenceStore(environment.catalog()).find(product, reference.get()));
        if (evidence.isPresent()) {
            List<String> differences = differences(evidence.get(), facts);
            steps.check(
                    "evidence",
                    differences.isEmpty(),
                    "it has the digest that the commit names, and says the same",
                    "it has another %s than the commit".formatted(String.join(", ", differences)));
        } else if (steps.list().size() == before) {
            steps.fails("evidence", "it is gone");
        }
        return evidence;
    }

    private List<String> differences(PublicationEvidence evidence, PublicationFacts facts) {
        List<String> found = new ArrayList<>();
        compare(
                found,
                "publication",
                evidence.subject().publication(),
                facts.id().toString());
        compare(found, "product", evidence.subject().product(), facts.subject().product());
        compare(found, "version", evidence.subject().version(), facts.subject().version());
        compare(found, "port", evidence.subject().port().name(), facts.subject().port());
        compare(
                found,
                "contract",
                evidence.basis().contractDigest(),
                facts.evidence().contractDigest());
        compare(
                found,
                "policy set",
                evidence.basis().policyDigest(),
                facts.evidence().policyDigest());
        compare(found, "time", evidence.judgedAt(), facts.publishedAt());
        compare(found, "inputs", evidence.inputs(), facts.evidence().inputs());
        Optional<PublicationEvidence.Quality> quality = evidence.quality();
        compare(
                found,
                "checks",
                quality.map(PublicationEvidence.Quality::checks),
                Optional.of(facts.evidence().checks()));
        compare(
                found,
                "score",
                quality.map(PublicationEvidence.Quality::score),
                Optional.of(facts.evidence().score()));
        compare(found, "rows", quality.map(PublicationEvidence.Quality::rowCount), Optional.of(facts.rowCount()));
        if (!evidence.policies().passes()) {
            found.add("verdict");
        }
        return found;
    }

    private static void compare(List<String> found, String what, Object kept, Object said) {
        if (!Objects.equals(kept, said)) {
            found.add(what);
        }
    }

    /** Other policies today are no fault of the version: they are told, and judge in the continuous run. */
    private void policySet(PublicationFacts facts) {
        String today = environment.policies().digest();
        if (today.equals(facts.evidence().policyDigest())) {
            steps.holds("policy-set", "it was judged by the policies that are in force");
        } else {
            steps.unevaluated(
                    "policy-set",
                    "it was judged by policies of digest %s, and others are in force: %s"
                            .formatted(facts.evidence().policyDigest(), today));
        }
    }

    private void judge(
            StoredTable table, PublicationFacts facts, DataProduct then, PublicationEvidence evidence, Rows rows) {
        OutputPort published = then.findOutput(port.key()).orElseThrow();
        Optional<QualityReport> report =
                rows == Rows.MEASURED ? measured(table, facts, then, published) : Optional.empty();
        Optional<DataProduct> before = before(table.version(), evidence);
        boolean isLost = before.isEmpty() && evidence.basis().previousDigest().isPresent();
        KeptInputs kept = new KeptInputs(environment.catalog(), evidence, isLost);
        new PolicyReplay(environment.policies(), evidence, then, published, before, kept)
                .run(steps, new FirstPublication(environment, product), report);
    }

    private Optional<DataProduct> before(long version, PublicationEvidence evidence) {
        return version == 0 || evidence.basis().previousDigest().isEmpty()
                ? Optional.empty()
                : storage.open(port.location(), AsOf.version(version - 1))
                        .contract()
                        .filter(document -> evidence.basis().previousDigest().equals(Optional.of(document.digest())))
                        .map(StoredForm::decode);
    }

    private Optional<QualityReport> measured(
            StoredTable table, PublicationFacts facts, DataProduct then, OutputPort published) {
        int before = steps.list().size();
        List<QualityReport> found = new ArrayList<>();
        steps.attempt(
                "quality",
                () -> found.add(new Remeasurement(environment, then, published)
                        .measure(measuredVersion(table, facts.subject().act()), facts.publishedAt())));
        if (steps.list().size() == before) {
            compareQuality(facts, found.get(0));
        }
        return found.stream().findFirst();
    }

    private StoredTable measuredVersion(StoredTable table, Act act) {
        return act instanceof Act.Attested attested
                ? storage.open(port.location(), AsOf.version(attested.version()))
                : table;
    }

    private void compareQuality(PublicationFacts facts, QualityReport report) {
        if (!isOfWholeTable(facts.subject().act())) {
            steps.check(
                    "quality",
                    report.blocking().isEmpty(),
                    "the publication left rows as they were: measured with them, nothing blocks",
                    "the publication left rows as they were: measured with them, %d checks block"
                            .formatted(report.blocking().size()));
            return;
        }
        List<String> kept = facts.evidence().checks();
        List<String> found = new ArrayList<>();
        int unevaluated = 0;
        for (CheckOutcome outcome : report.results()) {
            if (!kept.contains(outcome.describe())) {
                if (outcome.isEvaluated()) {
                    found.add(outcome.expectation().toString());
                } else {
                    unevaluated++;
                }
            }
        }
        boolean sameRows = report.rowCount() == facts.rowCount();
        steps.check(
                "quality",
                found.isEmpty() && sameRows,
                "%d rows measured again say the same; %d checks look at more than these rows, and were not evaluated"
                        .formatted(report.rowCount(), unevaluated),
                "%d rows were measured then and %d now; these checks say something else: %s"
                        .formatted(facts.rowCount(), report.rowCount(), found));
    }

    private static boolean isOfWholeTable(Act act) {
        return !(act instanceof Act.Written written) || written.mode() == Act.Mode.OVERWRITE;
    }
}
