package io.meshsdk.core.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.metadata.EnumValue;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CompatibilityModeTest {
    private static final Field ID = Field.int32("id");

    @Test
    void judge_anOptionalFieldAdded_isCompatibleBothWays() {
        assertAllowed(of(ID), of(ID, Field.string("a")), true, true);
    }

    @Test
    void judge_aRequiredFieldAdded_cannotBeReadFromOldData() {
        assertAllowed(of(ID), of(ID, Field.string("a").required()), false, true);
    }

    @Test
    void judge_aFieldRemoved_isMissedByOldReaders() {
        assertAllowed(of(ID, Field.string("a")), of(ID), true, false);
    }

    @Test
    void judge_aWiderType_isReadFromOldDataOnly() {
        assertAllowed(of(ID), of(Field.int64("id")), true, false);
        assertAllowed(of(Field.int64("id")), of(ID), false, true);
    }

    @Test
    void judge_anAcceptedValueAdded_hurtsExhaustiveReaders() {
        Field one = Field.string("a").accepts(EnumValue.of(Value.of("x")));
        Field two = Field.string("a").accepts(EnumValue.of(Value.of("x")), EnumValue.of(Value.of("y")));

        assertAllowed(of(one), of(two), true, false);
        assertAllowed(of(two), of(one), false, true);
    }

    @Test
    void judge_promises_countForOldReadersOnly() {
        DataContract with = of(ID).expect(Expectations.notNull("id")).sla(ServiceLevels.freshness("PT1H"));

        assertAllowed(with, of(ID), true, false);
        assertAllowed(of(ID), with, true, true);
    }

    @Test
    void judge_aTransitiveMode_looksAtTheWholeHistory() {
        DataContract first = of(ID, Field.string("a")).version("1.0.0");
        DataContract second = of(ID).version("2.0.0");
        DataContract next = of(ID, Field.int32("a")).version("2.1.0");

        assertThat(Compatibility.judge(List.of(first, second), next, CompatibilityMode.BACKWARD)
                        .isCompatible())
                .isTrue();
        CompatibilityVerdict verdict =
                Compatibility.judge(List.of(first, second), next, CompatibilityMode.BACKWARD_TRANSITIVE);
        assertThat(verdict.forbidden()).extracting(Change::kind).containsExactly(ChangeKind.TYPE_CHANGED);
        assertThat(verdict.steps()).hasSize(2);
        assertThat(verdict.smallestNext()).hasToString("3.0.0");
        assertThat(verdict.isVersionEnough()).isFalse();
    }

    @Test
    void smallestNext_ofCompatibleChanges_isWhatTheyNeed() {
        List<DataContract> history = List.of(of(ID).version("1.2.3"));

        assertThat(Compatibility.judge(history, of(ID, Field.string("a")), CompatibilityMode.FULL)
                        .smallestNext())
                .hasToString("1.3.0");
        assertThat(Compatibility.judge(history, of(ID), CompatibilityMode.FULL).smallestNext())
                .hasToString("1.2.3");
        assertThat(Compatibility.judge(history, of(Field.string("a")), CompatibilityMode.BACKWARD)
                        .smallestNext())
                .hasToString("2.0.0");
    }

    @Test
    void judge_theFirstContract_isCompatible() {
        CompatibilityVerdict verdict = Compatibility.judge(
                List.<DataContract>of(), of(ID).version("1.4.0"), CompatibilityMode.FULL_TRANSITIVE);

        assertThat(verdict.isCompatible()).isTrue();
        assertThat(verdict.isVersionEnough()).isTrue();
        assertThat(verdict.smallestNext()).hasToString("1.4.0");
    }

    @Test
    void judge_aHistoryWithoutVersions_saysWhatIsMissing() {
        assertThatThrownBy(() -> Compatibility.judge(List.of(of(ID)), of(ID), CompatibilityMode.FULL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version(...)");
    }

    private static void assertAllowed(DataContract before, DataContract after, boolean backward, boolean forward) {
        List<DataContract> history = List.of(before.version("1.0.0"));

        assertThat(Compatibility.judge(history, after, CompatibilityMode.BACKWARD)
                        .isCompatible())
                .isEqualTo(backward);
        assertThat(Compatibility.judge(history, after, CompatibilityMode.FORWARD)
                        .isCompatible())
                .isEqualTo(forward);
        assertThat(Compatibility.judge(history, after, CompatibilityMode.FULL).isCompatible())
                .isEqualTo(backward && forward);
    }

    private static DataContract of(Field... fields) {
        return DataContract.of(Schema.of(fields));
    }
}
