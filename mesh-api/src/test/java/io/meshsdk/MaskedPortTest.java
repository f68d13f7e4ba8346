package io.meshsdk;

import static io.meshsdk.quality.Expectations.atLeast;
import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.access.RowRule;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.metadata.AccessRole;
import io.meshsdk.metadata.Server;
import io.meshsdk.schema.ConsumerView;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MaskedPortTest {
    private static final Schema VISITS = Schema.of(
            Field.int64("patient_id").required().primaryKey().masked(Mask.token("patient")),
            Field.string("name").pii("name").masked(Mask.dropped()),
            Field.int32("weight").masked(Mask.rounded("10")),
            Field.string("diagnosis"),
            Field.string("region").required());

    @Test
    void contract_ofAMaskedForm_hasTheFieldsThatConsumersSee() {
        DataContract shared = built(OutputPort.delta("shared").maskedOf("raw"))
                .output("shared")
                .contract();

        assertThat(shared.schema()).isEqualTo(ConsumerView.materialised(VISITS));
        assertThat(shared.schema().names()).containsExactly("patient_id", "weight", "diagnosis", "region");
        assertThat(shared.schema().fields()).allMatch(field -> field.mask().isEmpty());
    }

    @Test
    void contract_ofAMaskedForm_isWithoutFieldsThatNeedApproval() {
        DataContract shared = raw(
                        product(OutputPort.delta("shared").maskedOf("raw")),
                        contract().access(AccessPolicy.consumers("research").approvalFor("diagnosis")))
                .build()
                .output("shared")
                .contract();

        assertThat(shared.schema().names()).containsExactly("patient_id", "weight", "region");
        assertThat(shared.access()).isEqualTo(AccessPolicy.consumers("research"));
    }

    @Test
    void contract_ofAMaskedForm_promisesWhatMasksDoNotChange() {
        DataContract raw = contract()
                .expect(notNull("region"), atLeast("weight", 1), unique("patient_id"))
                .expect(notNull("diagnosis").where("weight > 10"))
                .sla(ServiceLevels.freshness(Duration.ofHours(4)), ServiceLevels.completeness(0.9))
                .servers(List.of(Server.of("raw", "s3")))
                .roles(List.of(AccessRole.of("raw_reader")))
                .id("raw-contract");

        DataContract shared = raw(product(OutputPort.delta("shared").maskedOf("raw")), raw)
                .build()
                .output("shared")
                .contract();

        assertThat(shared.expectations()).containsExactly(notNull("region"));
        assertThat(shared.serviceLevels()).containsExactly(ServiceLevels.freshness(Duration.ofHours(4)));
        assertThat(shared.servers()).isEmpty();
        assertThat(shared.roles()).isEmpty();
        assertThat(shared.id()).isEmpty();
    }

    @Test
    void contract_ofAMaskedForm_isOfTheClassOfTheRawValues_unlessItSaysOtherwise() {
        DataProduct silent = built(OutputPort.delta("shared").maskedOf("raw"));
        DataProduct open = built(OutputPort.delta("shared")
                .maskedOf(MaskedForm.of("raw")
                        .classified(Classification.INTERNAL)
                        .access(AccessPolicy.consumers("research"))));

        assertThat(silent.output("shared").contract().classification()).isEqualTo(Classification.RESTRICTED);
        assertThat(silent.output("shared").contract().access()).isEqualTo(AccessPolicy.ownersOnly());
        assertThat(open.output("shared").contract().classification()).isEqualTo(Classification.INTERNAL);
        assertThat(open.output("shared").contract().access()).isEqualTo(AccessPolicy.consumers("research"));
    }

    @Test
    void contract_ofAMaskedForm_followsTheRawOne() {
        DataProduct before = built(OutputPort.delta("shared").maskedOf("raw"));

        DataProduct after = before.toBuilder()
                .output(before.output("raw")
                        .contract(DataContract.of(
                                VISITS.and(List.of(Field.string("ward").masked(Mask.redacted()))))))
                .build();

        assertThat(after.output("shared").contract().schema().names()).contains("ward");
        assertThat(after.output("shared").declaredContract()).isEmpty();
    }

    @Test
    void build_whereTheOtherPortIsMissing_isRefused() {
        refused(product(OutputPort.delta("shared").maskedOf("gone")), "masked form of 'gone'", "maskedOf(");
        refused(
                product(OutputPort.delta("shared").version("2.0.0").maskedOf("raw")),
                "does not offer in this major version");
    }

    @Test
    void build_aMaskedFormOfAMaskedForm_isRefused() {
        refused(
                product(OutputPort.delta("shared").maskedOf("raw"))
                        .output(OutputPort.delta("shown").maskedOf("shared")),
                "which is one itself");
    }

    @Test
    void build_aMaskedFormWithAContractOfItsOwn_isRefused() {
        refused(
                raw(product(OutputPort.delta("shared").contract(contract()).maskedOf("raw")), contract()),
                "leave out contract(...)");
    }

    @Test
    void build_aMaskedFormThatMasksNothing_isRefused() {
        refused(
                raw(
                        product(OutputPort.delta("shared").maskedOf("raw")),
                        DataContract.of(Schema.of(Field.string("region")))),
                "which masks nothing");
    }

    @Test
    void build_aMaskedFormUnderRowRulesOnRawValues_isRefused() {
        DataContract ruled =
                contract().access(AccessPolicy.consumers("research").rows(RowRule.where("weight > 95")));

        refused(raw(product(OutputPort.delta("shared").maskedOf("raw")), ruled), "MaskedForm.access(...)");
        assertThat(raw(
                                product(OutputPort.delta("shared")
                                        .maskedOf(MaskedForm.of("raw").access(AccessPolicy.ownersOnly()))),
                                ruled)
                        .build()
                        .problems())
                .isEmpty();
    }

    @Test
    void build_protectedByAMaskedPort_needsOne() {
        refused(
                raw(FileProtection.MASKED_PORT, OutputPort.delta("other").contract(contract())),
                "there is none: add one with maskedOf(\"raw\")");
        refused(
                raw(
                        FileProtection.ISOLATED_STORAGE,
                        OutputPort.delta("shared").maskedOf("raw").protectedBy(FileProtection.MASKED_PORT)),
                "is a masked form, and cannot be protected by another");

        DataProduct sound = raw(
                        FileProtection.MASKED_PORT, OutputPort.delta("shared").maskedOf("raw"))
                .build();
        assertThat(sound.output("raw").protection()).contains(FileProtection.MASKED_PORT);
    }

    private static DataProductBuilder raw(FileProtection choice, OutputPort other) {
        return product(other)
                .output(OutputPort.delta("raw").contract(contract()).protectedBy(choice));
    }

    private static DataProductBuilder raw(DataProductBuilder product, DataContract contract) {
        return product.output(OutputPort.delta("raw").contract(contract));
    }

    private static DataProduct built(OutputPort shared) {
        return raw(product(shared), contract()).build();
    }

    private static DataProductBuilder product(OutputPort other) {
        return DataProduct.builder("clinic", "visits")
                .version("1.0.0")
                .owner("clinic")
                .output(other);
    }

    private static DataContract contract() {
        return DataContract.of(VISITS).classified(Classification.RESTRICTED);
    }

    private static void refused(DataProductBuilder product, String... words) {
        assertThatThrownBy(product::build)
                .isInstanceOf(InvalidProductException.class)
                .hasMessageContainingAll(words);
    }
}
