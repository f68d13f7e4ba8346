package io.meshsdk.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our planner makes answers as what the runtime of CEL makes. */
final class PlannerTest {
    private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(Language.OPTIONS)
            .build();

    private final Language language = new Language();

    private static Object answer(Callable<Object> evaluation) throws Exception {
        try {
            return evaluation.call();
        } catch (CelEvaluationException e) {
            return e.getErrorCode();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 2 * 3 - 4 / 2 % 3",
                "1.5 + 2.0 == 3.5 && 1 < 1.5 && 2u > 1",
                "-5 == 0 - 5 || !true",
                "9223372036854775807 + 1",
                "1 / 0 == 1",
                "1 / 0 == 1 || true",
                "'a' + 'b' == 'ab' && 'ab'.contains('b') && 'ab'.startsWith('a') && 'ab'.endsWith('b')",
                "size('héllo') + size([1, 2]) + size({'a': 1}) + size(b'abc')",
                "[1, 2, 3].map(x, x * 2)",
                "[1, 2, 3].filter(x, x > 1) + [4]",
                "[[1], [2, 3]].map(x, size(x))",
                "[1, 2, 3].all(x, x > 0) && [1, 2].exists(x, x == 2) && [1, 2].exists_one(x, x == 2)",
                "{'a': 1, 'b': 2}.map(k, k)",
                "{'a': 1, 'b': 2}['b'] + {'a': 1}.a",
                "{'a': 1}['c']",
                "has({'a': 1}.a) && !has({'a': 1}.b)",
                "[1, 2][5]",
                "1 in [1, 2] && 'a' in {'a': 1}",
                "type(1) == int && type('a') == string && type([]) == list && type({}) == map",
                "type(type(1)) == type",
                "timestamp('2026-11-20T10:00:00Z') + duration('1h30m')",
                "timestamp('2026-11-20T10:00:00Z').getFullYear() + timestamp('2026-11-20T10:00:00Z').getMonth()",
                "duration('24h') > duration('23h59m')",
                "string(1) + string(1.5) + string(true) + string(b'x') + string(duration('3s'))",
                "int('12') + int(3.7) + int(timestamp('2026-11-20T10:00:00Z'))",
                "double('1.5') + double(2)",
                "uint(5) + 3u",
                "bytes('abc') + b'd'",
                "int('no number')",
                "true ? 'yes' : 'no'",
                "dyn(1) == 1.0 && dyn([1, 'a', true]) == [1, 'a', true]",
                "null == null",
                "{'a': [1, {'b': null}]}.a[1].b == null",
                "[1, 2, 3] == [dyn(1.0), 2.0, 3.0]",
                "[1, 2].map(x, [3, 4].filter(y, y > x).map(y, [x, y]))",
                "[1, 2, 3].map(x, x > 1, x * 10) + [1, 2].filter(x, false)",
                "size([1, 2].map(x, [x] + [x])) + size([[1], [2]].filter(l, l == [1]))",
                "[[1, 2].filter(x, x > 1), [1].map(x, x)][1][0]",
                "[1, 2].map(x, {'a': [x]}).filter(m, m.a[0] > 1)"
            })
    void eval_expression_answersAsTheRuntimeDoes(String text) throws Exception {
        CelAbstractSyntaxTree tree = language.compiler(Map.of()).compile(text).getAst();
        Object expected = answer(() -> RUNTIME.createProgram(tree).eval());
        assertThat(answer(() -> language.planner().plan(tree).eval())).isEqualTo(expected);
    }
}
