package io.meshsdk;

import static io.meshsdk.contract.ServiceLevels.availability;
import static io.meshsdk.contract.ServiceLevels.completeness;
import static io.meshsdk.contract.ServiceLevels.freshness;
import static io.meshsdk.contract.ServiceLevels.latency;
import static io.meshsdk.quality.Expectations.matches;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.rowCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.meshsdk.Origin.Level;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.Team;
import io.meshsdk.metadata.Observability;
import io.meshsdk.metadata.Observability.Alert;
import io.meshsdk.quality.Expectation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InheritingTest {
    private static final Origin ACME = new Origin(Level.ORGANIZATION, "acme");
    private static final Origin SALES = new Origin(Level.DOMAIN, "sales");
    private static final Origin GOLD = new Origin(Level.TEMPLATE, "gold");

    private static final Organization ORGANIZATION = Organization.named("acme")
            .defaults(Defaults.none()
                    .classified(Classification.INTERNAL)
                    .retention(Retention.atMost("P3Y"))
                    .tags("acme")
                    .sla(availability(0.99), freshness(Duration.ofDays(1)))
                    .team(Team.none().dataSteward("steward@acme.com").productOwner("nobody@acme.com")))
            .template(
                    "gold",
                    Defaults.none().sla(availability(0.999)).expect(rowCount(1), notNull("id"), notNull("absent")))
            .domain(Domain.named("sales")
                    .kind(DomainKind.CORE)
                    .owner("sales-data@acme.com")
                    .team(Team.none().productOwner("lead@acme.com"))
                    .defaults(Defaults.none()
                            .sla(freshness(Duration.ofHours(4)))
                            .access(AccessPolicy.consumers("finance"))));

    private static DataProductBuilder orders() {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .schema(Schema.of(Field.int64("id").primaryKey(), Field.string("email")));
    }

    @Test
    void build_nothingSaid_inheritsTheNearestWord() {
        DataProduct product = orders().extending(ORGANIZATION, "gold").build();

        assertThat(product.owner()).isEqualTo("sales-data@acme.com");
        assertThat(product.team().productOwner()).contains("lead@acme.com");
        assertThat(product.contract().serviceLevels())
                .containsExactly(availability(0.999), freshness(Duration.ofHours(4)));
        assertThat(product.contract().access()).isEqualTo(AccessPolicy.consumers("finance"));
        assertThat(product.origins())
                .containsOnly(
                        entry("owner", SALES),
                        entry("team.productOwner", SALES),
                        entry("team.dataSteward", ACME),
                        entry("description.tags[acme]", ACME),
                        entry("contract.sla[availability]", GOLD),
                        entry("contract.sla[freshness]", SALES),
                        entry("contract.expectations[row_count(1,)]", GOLD),
                        entry("contract.expectations[not_null(id)]", GOLD),
                        entry("contract.access", SALES),
                        entry("contract.classification", ACME),
                        entry("contract.retention", ACME));
    }

    @Test
    void build_itsOwnWord_standsWheneverItIsSaid() {
        DataProduct before = orders().owner("me")
                .retention(Retention.atMost("P1Y"))
                .sla(freshness(Duration.ofMinutes(5)))
                .classified(Classification.PUBLIC)
                .extending(ORGANIZATION)
                .build();
        DataProduct after = orders().extending(ORGANIZATION)
                .classified(Classification.PUBLIC)
                .sla(freshness(Duration.ofMinutes(5)))
                .retention(Retention.atMost("P1Y"))
                .owner("me")
                .build();

        assertThat(before).isEqualTo(after);
        assertThat(before.owner()).isEqualTo("me");
        assertThat(before.contract().retention()).contains(Retention.atMost("P1Y"));
        assertThat(before.contract().classification()).isEqualTo(Classification.PUBLIC);
        assertThat(before.contract().serviceLevels())
                .containsExactly(freshness(Duration.ofMinutes(5)), availability(0.99));
        assertThat(before.origins())
                .doesNotContainKeys(
                        "owner", "contract.retention", "contract.classification", "contract.sla[freshness]");
    }

    @Test
    void build_theUsualWordIsSaid_standsBeforeAStricterDefault() {
        Organization strict = ORGANIZATION.defaults(Defaults.none().classified(Classification.CONFIDENTIAL));

        assertThat(orders().extending(strict).build().contract().classification())
                .isEqualTo(Classification.CONFIDENTIAL);
        assertThat(orders().classified(Classification.INTERNAL)
                        .extending(strict)
                        .build()
                        .contract()
                        .classification())
                .isEqualTo(Classification.INTERNAL);
    }

    @Test
    void build_defaultsOfOneColumn_holdWhereThereIsOne() {
        DataProduct product = orders().extending(ORGANIZATION, "gold").build();

        assertThat(product.contract().expectations())
                .extracting(Expectation::name)
                .containsExactly("row_count(1,)", "not_null(id)");
    }

    @Test
    void build_inheritedCheckDoesNotFit_isAProblem() {
        Organization wrong = ORGANIZATION.template("wrong", Defaults.none().expect(matches("id", "a+")));

        assertThatThrownBy(orders().extending(wrong, "wrong")::build).hasMessageContaining("does not fit column 'id'");
    }

    @Test
    void build_inheritedClass_makesColumnsSensitive() {
        Organization secret = ORGANIZATION.defaults(Defaults.none().classified(Classification.RESTRICTED));

        assertThatThrownBy(orders().extending(secret)
                        .output(OutputPort.delta("daily").partitionedBy("email"))::build)
                .hasMessageContaining("whose values are sensitive");
    }

    @Test
    void build_portsOfTheirOwnContracts_inheritToo() {
        DataProduct product = DataProduct.builder("sales", "orders")
                .version("2.0.0")
                .output(OutputPort.delta("daily")
                        .contract(DataContract.of(Schema.of(Field.int64("id"))).retention(Retention.atMost("P9D"))))
                .output(OutputPort.delta("daily")
                        .version("1.0.0")
                        .contract(DataContract.of(Schema.of(Field.int64("id")))))
                .extending(ORGANIZATION)
                .build();

        assertThat(product.output("daily", 2).contract().retention()).contains(Retention.atMost("P9D"));
        assertThat(product.output("daily", 1).contract().retention()).contains(Retention.atMost("P3Y"));
        assertThat(product.origins())
                .containsEntry("outputs[daily/v1].contract.retention", ACME)
                .doesNotContainKey("outputs[daily/v2].contract.retention");
    }

    @Test
    void build_watched_isUnited() {
        Organization watching = ORGANIZATION.defaults(Defaults.none()
                .observability(new Observability(
                        List.of("row_count", "schema_drift"),
                        List.of(new Alert("freshness", "age > 1d", Optional.empty()))))
                .safeguards(new Safeguards(Optional.of(true), Optional.of(true))));
        Alert own = new Alert("freshness", "age > 5m", Optional.of("critical"));

        DataProduct product = orders().extending(watching)
                .details(ProductDetails.NONE.observability(new Observability(List.of("row_count"), List.of(own))))
                .safeguards(new Safeguards(Optional.of(false), Optional.empty()))
                .build();

        assertThat(product.details().observability())
                .isEqualTo(new Observability(List.of("row_count", "schema_drift"), List.of(own)));
        assertThat(product.safeguards()).isEqualTo(new Safeguards(Optional.of(false), Optional.of(true)));
        assertThat(product.origins())
                .containsEntry("observability.metrics[schema_drift]", ACME)
                .containsEntry("safeguards.auditLogging", ACME)
                .doesNotContainKeys("observability.metrics[row_count]", "safeguards.encryption");
    }

    @Test
    void build_levelsOfOnePropertyButOtherPercentiles_areApart() {
        Organization fast = ORGANIZATION.defaults(
                Defaults.none().sla(latency(99, Duration.ofSeconds(2)), latency(50, Duration.ofSeconds(1))));

        assertThat(orders().extending(fast)
                        .sla(latency(99, Duration.ofSeconds(1)))
                        .build()
                        .contract()
                        .serviceLevels())
                .contains(latency(99, Duration.ofSeconds(1)), latency(50, Duration.ofSeconds(1)))
                .doesNotContain(latency(99, Duration.ofSeconds(2)));
    }

    @Test
    void extending_anUnknownDomainOrTemplate_isAProblem() {
        assertThatThrownBy(DataProduct.builder("hr", "people").extending(ORGANIZATION, "silver")::build)
                .hasMessageContaining("template 'silver' is not known: name one of [gold]")
                .hasMessageContaining("domain 'hr' is none of the organisation's: name one of [sales]");
    }

    @Test
    void toBuilder_keepsWhatIsSaidApartFromWhatIsInherited() {
        DataProduct product = orders().extending(ORGANIZATION, "gold").build();

        assertThat(product.toBuilder().build()).isEqualTo(product);
        assertThat(product.declared().owner()).isEmpty();
        assertThat(product.declared().contract().serviceLevels()).isEmpty();
        assertThat(product.declared().origins()).isEmpty();
        assertThat(product.toBuilder()
                        .sla(completeness(0.9))
                        .build()
                        .declared()
                        .contract()
                        .serviceLevels())
                .containsExactly(completeness(0.9));
    }

    @Test
    void declared_withoutWhatItInherits_isADraftThatSaysSo() {
        DataProduct product = orders().extending(ORGANIZATION).build();

        assertThat(product.problems()).isEmpty();
        assertThat(product.declared().problems()).containsExactly("owner is missing: call owner(...)");
    }

    @Test
    void extending_anotherWord_replacesWhatWasInherited() {
        DataProduct product = orders().extending(ORGANIZATION, "gold").build();
        Organization next = ORGANIZATION.defaults(ORGANIZATION.defaults().retention(Retention.atMost("P1Y")));

        DataProduct changed = product.toBuilder().extending(next).build();

        assertThat(changed.contract().retention()).contains(Retention.atMost("P1Y"));
        assertThat(changed.origins()).isEqualTo(product.origins());
        assertThat(changed.declared()).isEqualTo(product.declared());
    }

    @Test
    void contract_whatNobodyCanInherit_isRefused() {
        assertThatThrownBy(() -> Defaults.none().contract(DataContract.of(Schema.of(Field.int64("id")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing but expectations");
    }

    @Test
    void defaults_ownerAndTeam_standBeforeThoseOfTheDomain() {
        Domain domain = Domain.named("sales")
                .owner("domain")
                .team(Team.none().dataSteward("domain"))
                .defaults(Defaults.none().owner("products"));

        DataProduct product =
                orders().extending(Organization.named("").domain(domain)).build();

        assertThat(product.owner()).isEqualTo("products");
        assertThat(product.team().dataSteward()).contains("domain");
    }

    @Test
    void and_describedApart_isOneOrganization() {
        Organization marketing = Organization.named("").domain(Domain.named("marketing"));

        assertThat(ORGANIZATION.and(marketing).domains())
                .extracting(Domain::name)
                .containsExactly("sales", "marketing");
        assertThat(ORGANIZATION.and(ORGANIZATION)).isEqualTo(ORGANIZATION);
    }

    @Test
    void and_describedTwice_isRefused() {
        assertThatThrownBy(() -> ORGANIZATION.and(Organization.named("").domain(Domain.named("sales"))))
                .hasMessage("The domain 'sales' is described twice: keep one");
        assertThatThrownBy(() -> ORGANIZATION.and(Organization.named("other")))
                .hasMessage("The name of the organisation is described twice: keep one");
    }

    @Test
    void product_ofADomain_isTheOneThatExtends() {
        DataProduct product = ORGANIZATION
                .product("sales", "orders")
                .version("1.0.0")
                .schema(Schema.of(Field.string("email").masked(Mask.email())))
                .build();

        assertThat(product.owner()).isEqualTo("sales-data@acme.com");
    }
}
