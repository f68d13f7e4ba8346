package io.meshsdk.core.governance.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComplianceReportTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final BundleMark BUNDLE = new BundleMark(3, "abcdef0123456789");
    private static final ProductId ORDERS = ProductId.parse("sales.orders");
    private static final Violation WAIVED =
            Violation.broken("owner-unknown", "owner").because("Nobody answers");
    private static final Reviewed BROKEN = new Reviewed(
            ORDERS,
            new PolicyReport(List.of(
                    judgement(
                            "naming",
                            PolicyMode.ENFORCE,
                            Violation.broken("name|odd", "product").because("It is <b>odd</b>\nand long"),
                            Violation.broken("critical", "product").severity(Severity.CRITICAL)),
                    judgement("observing", PolicyMode.OBSERVE, Violation.broken("seen", "product")),
                    new PolicyReport.Judgement(
                            "ownership",
                            "1.0",
                            PolicyMode.ENFORCE,
                            List.of(Violation.broken("warned", "owner").severity(Severity.WARNING)),
                            List.of(new PolicyReport.Waived(WAIVED, "sales-7", NOW))))),
            List.of(new Reviewed.Outdated(new PortKey("daily", 1), 4, Optional.of(new BundleMark(2, "00")))));
    private static final Reviewed SOUND =
            new Reviewed(ProductId.parse("sales.stores"), PolicyReport.empty(), List.of());
    private static final Review REVIEW =
            new Review(NOW, Optional.of(BUNDLE), List.of(BROKEN, SOUND), List.of(ProductId.parse("sales.torn")));

    private static PolicyReport.Judgement judgement(String policy, PolicyMode mode, Violation... found) {
        return new PolicyReport.Judgement(policy, "1.0", mode, List.of(found), List.of());
    }

    @Test
    void counts_ofAReview_addUpItsProducts() {
        ComplianceReport report = new ComplianceReport("domain sales", REVIEW, List.of());

        assertThat(report.counts())
                .isEqualTo(new ComplianceCounts(2, 1, new ComplianceCounts.BySeverity(1, 2, 1, 0), 1));
        assertThat(report.counts().total()).isEqualTo(4);
        assertThat(report.isPassed()).isFalse();
    }

    @Test
    void isPassed_ofProductsOfWhichOneCannotBeRead_isNot() {
        Review sound = new Review(NOW, Optional.empty(), List.of(SOUND), List.of());
        Review unread = new Review(NOW, Optional.empty(), List.of(SOUND), List.of(ORDERS));

        assertThat(new ComplianceReport("mesh", sound, List.of()).isPassed()).isTrue();
        assertThat(new ComplianceReport("mesh", unread, List.of()).isPassed()).isFalse();
    }

    @Test
    void toJson_ofAReport_tellsAllOfIt() throws Exception {
        ComplianceReport report = new ComplianceReport(
                "domain sales", REVIEW, List.of(new ComplianceReport.Point(NOW.minusSeconds(60), SOUND.counts())));
        JsonNode json = new ObjectMapper().readTree(report.toJson());

        assertThat(json.path("subject").asText()).isEqualTo("domain sales");
        assertThat(json.path("bundle").path("version").asLong()).isEqualTo(3);
        assertThat(json.path("passed").asBoolean(true)).isFalse();
        assertThat(json.path("total").asLong()).isEqualTo(4);
        assertThat(json.path("critical").asLong()).isEqualTo(1);
        assertThat(json.path("warnings").asLong()).isEqualTo(1);
        assertThat(json.path("waived").asLong()).isEqualTo(1);
        JsonNode orders = json.path("products").path(0);
        assertThat(orders.path("violations")).hasSize(4);
        assertThat(orders.path("violations").path(0).path("code").asText()).isEqualTo("name|odd");
        assertThat(orders.path("waivers").path(0).path("waiver").asText()).isEqualTo("sales-7");
        assertThat(orders.path("outdated").path(0).path("tableVersion").asLong())
                .isEqualTo(4);
        assertThat(json.path("unread").path(0).asText()).isEqualTo("sales.torn");
        assertThat(json.path("trend").path(0).path("passedProducts").asLong()).isEqualTo(1);
    }

    @Test
    void toMarkdown_ofAReport_tellsAllOfItInTablesThatHold() {
        ComplianceReport report = new ComplianceReport(
                "domain sales", REVIEW, List.of(new ComplianceReport.Point(NOW.minusSeconds(60), SOUND.counts())));

        assertThat(report.toMarkdown().lines())
                .contains(
                        "# Compliance of domain sales",
                        "| now | 2 | 1 | 4 | 1 | 2 | 1 | 0 | 1 |",
                        "| 2026-11-20T07:59:00Z | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 0 |",
                        "## sales.orders: not passed",
                        "| ERROR | naming 1.0 | name\\|odd | product | It is &lt;b>odd&lt;/b> and long |  |",
                        "| ERROR (observe) | observing 1.0 | seen | product |  |  |",
                        "- waived until 2026-11-20T08:00:00Z by 'sales-7': ERROR owner-unknown at owner: Nobody answers.",
                        "- table version 4 of port 'daily/v1' was published under policies of version 2 (00)",
                        "## sales.stores: passed",
                        "- sales.torn");
    }

    @Test
    void trend_ofReviews_isThatOfTheProductsAskedForOldestFirst() {
        ReviewJournal journal = new ReviewJournal(new InMemoryCatalog());
        journal.record(new Review(NOW, Optional.empty(), List.of(SOUND), List.of()));
        journal.record(new Review(NOW.plusSeconds(1), Optional.of(BUNDLE), List.of(BROKEN, SOUND), List.of()));

        assertThat(journal.trend(product -> true, 10))
                .containsExactly(
                        new ComplianceReport.Point(NOW, SOUND.counts()),
                        new ComplianceReport.Point(
                                NOW.plusSeconds(1), BROKEN.counts().and(SOUND.counts())));
        assertThat(journal.trend(ORDERS::equals, 10))
                .containsExactly(new ComplianceReport.Point(NOW.plusSeconds(1), BROKEN.counts()));
        assertThat(journal.trend(product -> true, 1)).hasSize(1);
    }
}
