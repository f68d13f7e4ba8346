package io.meshsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Classification;
import io.meshsdk.identity.SemanticVersion;
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
                            Expectations.unique("id").implied(),
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
    final class Texts {
        @Test
        void version_written_isThatVersion() {
            assertThat(DataContract.of(KEYED).version("1.2.0").version()).contains(SemanticVersion.of(1, 2, 0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DataContract.of(KEYED).version("1.2"))
                    .withMessageContaining("'1.2'");
        }

        @Test
        void serviceLevels_writtenDurations_areThoseDurations() {
            assertThat(ServiceLevels.freshness("PT4H")).isEqualTo(ServiceLevels.freshness(Duration.ofHours(4)));
            assertThat(ServiceLevels.latency(99, "PT0.2S"))
                    .isEqualTo(ServiceLevels.latency(99, Duration.ofMillis(200)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ServiceLevels.freshness("4h"))
                    .withMessage("Invalid freshness '4h': expected a duration of ISO 8601, for example 'PT4H'");
        }

        @Test
        void retention_writtenPeriods_areThosePeriods() {
            assertThat(Retention.atMost("P2Y")).isEqualTo(Retention.atMost(Period.ofYears(2)));
            assertThat(Retention.atLeast("P30D")).isEqualTo(Retention.atLeast(Period.ofDays(30)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Retention.atMost("2 years"))
                    .withMessage("Invalid retention '2 years': expected a period of ISO 8601, for example 'P2Y'");
        }
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
