package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        published = state.flatMap(TableState::contract).map(StoredForm::decode);
        List<PolicyReport.Judgement> all = new ArrayList<>();
        all.add(TableClaims.judge(order, location, state, environment.catalog()));
        all.add(AppendFit.judge(order, published));
        all.addAll(environment
                .policies()
                .judge(inquiry(EnforcementPoint.BEFORE_PUBLISH))
                .judgements());
        return new Judgement(new PolicyReport(all), Optional.empty());
    }

    /** Returns what was found before, with what the data adds. */
    Judgement withData(Judgement before, QualityReport report) {
        PolicyReport found =
                environment.policies().judge(inquiry(EnforcementPoint.WITH_DATA).report(report));
        return before.and(found, report);
    }

    private Inquiry inquiry(EnforcementPoint point) {
        Optional<DataProduct> before = published;
        return Inquiry.of(order.product(), point, now)
                .port(order.port())
                .published(port -> before)
                .catalog(new RegisteredProducts(environment.catalog()));
    }
}
