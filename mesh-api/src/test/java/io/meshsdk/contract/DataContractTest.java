package io.meshsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Classification;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DataContractTest {
    private static final Schema KEYED = Schema.of(Field.int64("id").primaryKey(), Field.string("name"));

    @Nested
    final class EffectiveExpectations {
        @Test
        void effectiveExpectations_ofAKeyedSchema_beginWithSchemaAndKey() {
            assertThat(DataContract.of(KEYED)
                            .expect(Expectations.notNull("name"))
                            .effectiveExpectations())
                    .extracting(Object::toString)
                    .containsExactly("schema", "unique(id)", "not_null(name)");
        }

        @Test
        void effectiveExpectations_aKeyCheckThatIsWritten_isNotRepeated() {
            assertThat(DataContract.of(KEYED)
                            .expect(Expectations.unique("id").warning())
                            .effectiveExpectations())
                    .containsExactly(
                            Expectations.schemaConformance(),
                            Expectations.unique("id").warning());
        }

        @Test
        void effectiveExpectations_aSchemaCheckThatIsWritten_isNotRepeated() {
            assertThat(DataContract.of(KEYED)
                            .expect(Expectations.schemaConformance().warning())
                            .effectiveExpectations())
                    .containsExactly(
                            Expectations.unique("id"),
                            Expectations.schemaConformance().warning());
        }
    }

    @Nested
    final class EffectiveSchema {
        @Test
        void effectiveSchema_ofAConfidentialContract_raisesEveryField() {
            Schema effective = DataContract.of(KEYED.named("t"))
                    .classified(Classification.RESTRICTED)
                    .effectiveSchema();

            assertThat(effective.fields()).allMatch(Field::isSensitive);
            assertThat(effective.name()).contains("t");
            assertThat(effective.primaryKey()).hasSize(1);
        }

        @Test
        void effectiveSchema_ofAnInternalContract_isTheSchema() {
            assertThat(DataContract.of(KEYED).effectiveSchema()).isEqualTo(KEYED);
        }
    }

    @Test
    void of_noSchema_isRefused() {
        assertThatThrownBy(() -> DataContract.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no schema object");
    }

    @Test
    void schema_ofSeveral_asksForOne() {
        assertThatThrownBy(() -> DataContract.of(KEYED, KEYED).schema())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("schemas()");
    }

    @Test
    void refinements_leaveTheContractAsItWas() {
        DataContract contract = DataContract.of(KEYED);

        DataContract refined = contract.id("c")
                .classified(Classification.PUBLIC)
                .status(Lifecycle.DRAFT)
                .sla(ServiceLevels.availability(0.99))
                .retention(Retention.atMost(Period.ofDays(1)));

        assertThat(contract).isEqualTo(DataContract.of(KEYED)).isNotEqualTo(refined);
        assertThat(refined.id()).contains("c");
        assertThat(refined.retention()).contains(Retention.atMost(Period.ofDays(1)));
    }

    @Nested
    final class Limits {
        @Test
        void retention_aMinimumAboveTheMaximum_isRefused() {
            assertThatThrownBy(() -> new Retention(Optional.of(Period.ofYears(2)), Optional.of(Period.ofMonths(23))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("P2Y", "P23M");
        }

        @Test
        void retention_nothingOrNegative_isRefused() {
            assertThatThrownBy(() -> Retention.atMost(Period.ZERO)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Retention.atLeast(Period.ofDays(-1))).isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @ValueSource(doubles = {-0.01, 1.01, 99.9, Double.NaN, Double.POSITIVE_INFINITY})
        void serviceLevels_noShare_isRefused(double share) {
            assertThatThrownBy(() -> ServiceLevels.completeness(share)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ServiceLevels.accuracy(share)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ServiceLevels.availability(share)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void serviceLevels_noDuration_isRefused() {
            assertThatThrownBy(() -> ServiceLevels.freshness(Duration.ZERO))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ServiceLevels.latency(99, Duration.ofMillis(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ServiceLevels.latency(0, Duration.ofMillis(1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
