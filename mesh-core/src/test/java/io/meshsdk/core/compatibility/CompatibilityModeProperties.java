package io.meshsdk.core.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.contract.DataContract;
import io.meshsdk.metadata.EnumValue;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class CompatibilityModeProperties {
    @Property(tries = 200)
    void judge_aChainUnderATransitiveMode_isCompatibleInEveryPair(
            @ForAll("contracts") List<DataContract> candidates, @ForAll("transitive") CompatibilityMode mode) {
        List<DataContract> chain = new ArrayList<>();
        for (DataContract candidate : candidates) {
            if (Compatibility.judge(chain, candidate, mode).isCompatible()) {
                chain.add(candidate);
            }
        }

        for (int i = 0; i < chain.size(); i++) {
            for (int j = i + 1; j < chain.size(); j++) {
                assertThat(Compatibility.between(chain.get(i), chain.get(j)).changes())
                        .allMatch(mode::allows);
            }
        }
    }

    @Property(tries = 200)
    void judge_theWholeHistory_allowsNoMoreThanTheLastOne(
            @ForAll("contracts") List<DataContract> history,
            @ForAll("contract") DataContract next,
            @ForAll("transitive") CompatibilityMode mode) {
        CompatibilityMode last = CompatibilityMode.valueOf(mode.name().replace("_TRANSITIVE", ""));
        CompatibilityVerdict ofAll = Compatibility.judge(history, next, mode);
        CompatibilityVerdict ofLast = Compatibility.judge(history, next, last);

        assertThat(ofLast.isCompatible() || !ofAll.isCompatible()).isTrue();
        assertThat(ofAll.smallestNext()).isGreaterThanOrEqualTo(ofLast.smallestNext());
    }

    @Property(tries = 200)
    void judge_full_isBackwardAndForward(@ForAll("contract") DataContract one, @ForAll("contract") DataContract next) {
        List<DataContract> history = List.of(one);
        boolean backward =
                Compatibility.judge(history, next, CompatibilityMode.BACKWARD).isCompatible();
        boolean forward =
                Compatibility.judge(history, next, CompatibilityMode.FORWARD).isCompatible();

        assertThat(Compatibility.judge(history, next, CompatibilityMode.FULL).isCompatible())
                .isEqualTo(backward && forward);
        assertThat(Compatibility.judge(history, one, CompatibilityMode.FULL)
                        .steps()
                        .get(0)
                        .changes())
                .isEmpty();
    }

    @Provide
    Arbitrary<CompatibilityMode> transitive() {
        return Arbitraries.of(CompatibilityMode.class).filter(CompatibilityMode::isTransitive);
    }

    @Provide
    Arbitrary<List<DataContract>> contracts() {
        return contract().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<DataContract> contract() {
        Arbitrary<List<Field>> fields = field().list().ofMinSize(1).ofMaxSize(3).uniqueElements(Field::name);
        return Combinators.combine(fields, Arbitraries.of(true, false)).as((some, held) -> {
            DataContract contract = DataContract.of(Schema.of(some)).version("1.0.0");
            return held ? contract.expect(Expectations.rowCount(1)) : contract;
        });
    }

    private static Arbitrary<Field> field() {
        Arbitrary<Field> typed = Combinators.combine(
                        Arbitraries.of("a", "b", "c"), Arbitraries.of("integer", "long", "string"))
                .as((name, type) -> Field.of(name, ChangeCases.type(type)));
        return Combinators.combine(typed, Arbitraries.of(0, 1, 2, 3)).as((field, kind) -> switch (kind) {
            case 0 -> field;
            case 1 -> field.required();
            case 2 -> field.accepts(EnumValue.of(Value.of(1)));
            default -> field.accepts(EnumValue.of(Value.of(1)), EnumValue.of(Value.of(2)));
        });
    }
}
