package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.approval.Approvals;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks the policies about one publication. For one thread. */
final class Verdicts {
    private final Environment environment;
    private final Order order;
    private final TableLocation location;
    private final Instant now;
    private Optional<DataProduct> published = Optional.empty();

    Verdicts(Environment environment, Order order, TableLocation location, Instant now) {
        this.environment = environment;
        this.order = order;
        this.location = location;
        this.now = now;
    }

    /** Returns what is found before anything of the data is opened. */
    Judgement withoutData(Optional<TableState> state) {
        return withoutData(state, TableClaims.judge(order, location, state, environment.catalog()));
    }

    /** Returns what is found before a table is measured that belongs to the port, or to nobody. */
    Judgement ofAdoption(TableState state) {
        return withoutData(
                Optional.of(state), TableClaims.judgeAdoption(order, location, state, environment.catalog()));
    }

    private Judgement withoutData(Optional<TableState> state, PolicyReport.Judgement claims) {
        published = state.flatMap(TableState::contract).map(StoredForm::decode);
        requireWriter();
        List<PolicyReport.Judgement> all = new ArrayList<>();
        all.add(claims);
        all.add(AppendFit.judge(order, published));
        all.addAll(environment
                .policies()
                .judge(inquiry(EnforcementPoint.BEFORE_PUBLISH))
                .judgements());
        return new Judgement(new PolicyReport(all), Optional.empty());
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
        found.addAll(environment
                .policies()
                .judge(inquiry(EnforcementPoint.WITH_DATA).report(report))
                .judgements());
        return before.and(new PolicyReport(found), report);
    }

    private Inquiry inquiry(EnforcementPoint point) {
        Optional<DataProduct> before = published;
        return Inquiry.of(order.product(), point, now)
                .port(order.port())
                .published(port -> before)
                .catalog(new RegisteredProducts(environment.catalog()))
                .attested(port -> environment.place().attestations(location, now))
                .approved(() ->
                        new Approvals(environment.catalog()).of(order.product().id()));
    }
}
