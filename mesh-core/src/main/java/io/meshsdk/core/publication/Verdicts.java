package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.documents.stored.StoredForm;
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
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the policies about one publication, as often as its table moves. Immutable. */
final class Verdicts {
    private final Environment environment;
    private final Order order;
    private final TableLocation location;
    private final Instant now;

    Verdicts(Environment environment, Order order, TableLocation location, Instant now) {
        this.environment = environment;
        this.order = order;
        this.location = location;
        this.now = now;
    }

    Environment environment() {
        return environment;
    }

    Order order() {
        return order;
    }

    Instant now() {
        return now;
    }

    /** Returns what is found before anything of the data is opened. */
    Admission withoutData(Optional<TableState> state) {
        Neighbours neighbours = neighbours();
        return withoutData(state, TableClaims.judge(order, location, state, neighbours), neighbours);
    }

    /** Returns what is found before a table is measured that belongs to the port, or to nobody. */
    Admission ofAdoption(TableState state) {
        Neighbours neighbours = neighbours();
        return withoutData(
                Optional.of(state), TableClaims.judgeAdoption(order, location, state, neighbours), neighbours);
    }

    private Neighbours neighbours() {
        return new Neighbours(environment.catalog(), order.product().id().domain());
    }

    private Admission withoutData(Optional<TableState> state, PolicyReport.Judgement claims, Neighbours neighbours) {
        Optional<DataProduct> published = state.flatMap(TableState::contract).map(StoredForm::decode);
        requireWriter(order, published);
        PolicySet inForce = inForce(state.flatMap(Verdicts::last), neighbours);
        Admission.Basis basis = new Admission.Basis(state, published, inForce, new HeardTestimony());
        List<PolicyReport.Judgement> all = new ArrayList<>();
        all.add(claims);
        all.add(AppendFit.judge(order, published));
        all.addAll(
                inForce.judge(inquiry(EnforcementPoint.BEFORE_PUBLISH, basis)).judgements());
        Set<String> judged = all.stream().map(PolicyReport.Judgement::policy).collect(Collectors.toSet());
        all.addAll(
                inForce.judge(inquiry(EnforcementPoint.REGISTER, basis), judged).judgements());
        return new Admission(this, basis, new Judgement(new PolicyReport(all), Optional.empty()));
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

    /**
     * Whom the contract in force denies may not put another in its place, nor may whom the new one denies; neither is told again what
     * was published.
     */
    static void requireWriter(Order order, Optional<DataProduct> published) {
        ProductId product = order.product().id();
        Stream<OutputPort> inForce = published.filter(before -> before.id().equals(product)).stream()
                .flatMap(before -> before.findOutput(order.port().key()).stream());
        Stream.concat(inForce, Stream.of(order.port()))
                .forEach(port -> AccessRules.requireWriter("publish", order.principal(), product, port.contract()));
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

    Inquiry inquiry(EnforcementPoint point, Admission.Basis basis) {
        HeardTestimony heard = basis.heard();
        return Inquiry.of(order.product(), point, now)
                .port(order.port())
                .published(port -> basis.published())
                .catalog(RegisteredProducts.told(environment, order.principal()))
                .attested(port -> heard.attestations(() -> environment.place().attestations(location, now)))
                .stored(new StoredPorts(environment, order.product()))
                .approved(() -> heard.approvals(() ->
                        new Approvals(environment.catalog()).of(order.product().id())))
                .firstPublished(
                        new FirstPublication(environment, order.product().id()));
    }
}
