package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.evidence.Testimony;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.LastCommit;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.approval.Approvals;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.facts.FirstPublication;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.core.publication.tables.Neighbours;
import io.meshsdk.core.publication.tables.RegisteredProducts;
import io.meshsdk.core.publication.tables.StoredPorts;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the policies about one publication. For one thread. */
final class Verdicts {
    private final Environment environment;
    private final Order order;
    private final TableLocation location;
    private final Instant now;
    private Optional<TableState> judged = Optional.empty();
    private Optional<DataProduct> published = Optional.empty();
    private @Nullable PolicySet policies;
    private HeardTestimony heard = new HeardTestimony();

    Verdicts(Environment environment, Order order, TableLocation location, Instant now) {
        this.environment = environment;
        this.order = order;
        this.location = location;
        this.now = now;
    }

    /** Returns what is found before anything of the data is opened. */
    Judgement withoutData(Optional<TableState> state) {
        Neighbours neighbours = neighbours();
        return withoutData(state, TableClaims.judge(order, location, state, neighbours), neighbours);
    }

    /** Returns what is found before a table is measured that belongs to the port, or to nobody. */
    Judgement ofAdoption(TableState state) {
        Neighbours neighbours = neighbours();
        return withoutData(
                Optional.of(state), TableClaims.judgeAdoption(order, location, state, neighbours), neighbours);
    }

    private Neighbours neighbours() {
        return new Neighbours(environment.catalog(), order.product().id().domain());
    }

    private Judgement withoutData(Optional<TableState> state, PolicyReport.Judgement claims, Neighbours neighbours) {
        judged = state;
        heard = new HeardTestimony();
        published = state.flatMap(TableState::contract).map(StoredForm::decode);
        requireWriter();
        PolicySet inForce = inForce(state.flatMap(Verdicts::last), neighbours);
        policies = inForce;
        List<PolicyReport.Judgement> all = new ArrayList<>();
        all.add(claims);
        all.add(AppendFit.judge(order, published));
        all.addAll(inForce.judge(inquiry(EnforcementPoint.BEFORE_PUBLISH)).judgements());
        return new Judgement(new PolicyReport(all), Optional.empty());
    }

    /** What else the domain published may have been judged by a bundle that the catalog has no more. */
    private PolicySet inForce(Optional<LastCommit> last, Neighbours neighbours) {
        PolicySet inForce = environment.rulebook().inForce(last);
        return inForce.bundle()
                .flatMap(newest -> publishedUnderAnother(newest, neighbours))
                .map(later -> environment.rulebook().inForce(Optional.of(later)))
                .orElse(inForce);
    }

    /** Finds what was published under a later bundle than the newest, or under another of its version. */
    private static Optional<LastCommit> publishedUnderAnother(BundleMark newest, Neighbours neighbours) {
        return neighbours.entries().stream()
                .flatMap(entry -> entry.ports().stream())
                .flatMap(port -> last(port.lastPublication()).stream())
                .filter(commit -> commit.bundle()
                        .filter(bundle -> bundle.version() >= newest.version() && !bundle.equals(newest))
                        .isPresent())
                .findFirst();
    }

    /** Whom the contract in force denies may not put another in its place, nor may whom the new one denies. */
    private void requireWriter() {
        ProductId product = order.product().id();
        Stream.concat(
                        published.filter(before -> before.id().equals(product)).stream()
                                .flatMap(
                                        before -> before.findOutput(order.port().key()).stream()),
                        Stream.of(order.port()))
                .forEach(port -> AccessRules.requireWriter("publish", order.principal(), product, port.contract()));
    }

    /** Returns where the table lies. */
    TableLocation location() {
        return location;
    }

    /** Returns what policies were told since the data was last judged without, that people vouch for. */
    Testimony testimony() {
        return heard.testimony();
    }

    /** Returns what the table said when it was last judged without data. */
    Optional<TableState> judged() {
        return judged;
    }

    /** Returns what was found before, with what the data adds. */
    Judgement withData(Judgement before, StagedPublication staged) {
        return withData(before, staged.report(), new RowsOutside(order).judge(staged.rowsOutside()));
    }

    /** Returns what was found before, with what rows add that are in the table already. */
    Judgement withRows(Judgement before, QualityReport report) {
        return withData(before, report, Optional.empty());
    }

    private Judgement withData(Judgement before, QualityReport report, Optional<PolicyReport.Judgement> ofStaged) {
        List<PolicyReport.Judgement> found = new ArrayList<>();
        ofStaged.ifPresent(found::add);
        found.addAll(policies()
                .judge(inquiry(EnforcementPoint.WITH_DATA).report(report))
                .judgements());
        return before.and(new PolicyReport(found), report);
    }

    /** Returns the environment under the policies that judged last, without data: those that judge the data, too. */
    Environment environment() {
        return environment.under(policies());
    }

    private PolicySet policies() {
        PolicySet inForce = policies;
        if (inForce == null) {
            throw new IllegalStateException("Cannot tell who judges: nothing was judged without data");
        }
        return inForce;
    }

    private static Optional<LastCommit> last(TableState state) {
        return state.lastPublication().flatMap(Verdicts::last);
    }

    /** What cannot be read says nothing of policies; that it cannot is found where it is needed. */
    private static Optional<LastCommit> last(RecordedCommit commit) {
        try {
            return Optional.of(PublicationFacts.decode(commit.facts()).made());
        } catch (StorageException e) {
            return Optional.empty();
        }
    }

    private Inquiry inquiry(EnforcementPoint point) {
        Optional<DataProduct> before = published;
        HeardTestimony hears = heard;
        return Inquiry.of(order.product(), point, now)
                .port(order.port())
                .published(port -> before)
                .catalog(RegisteredProducts.told(environment, order.principal()))
                .attested(port -> hears.attestations(() -> environment.place().attestations(location, now)))
                .stored(new StoredPorts(environment, order.product()))
                .approved(() -> hears.approvals(() ->
                        new Approvals(environment.catalog()).of(order.product().id())))
                .firstPublished(
                        new FirstPublication(environment, order.product().id()));
    }
}
