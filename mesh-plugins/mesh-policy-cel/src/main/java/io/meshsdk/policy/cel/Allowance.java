package io.meshsdk.policy.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelErrorCode;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.values.CelByteString;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelEvaluationExceptionBuilder;
import dev.cel.runtime.CelEvaluationListener;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an expression may make while it is evaluated once: characters of texts and elements of lists, all of them together, whether
 * they are kept or not. What it only looks at is not counted. For one evaluation, on one thread.
 */
final class Allowance implements CelEvaluationListener {
    /** How many characters and elements an expression may make. */
    static final int MOST = 1_000_000;

    private static final String ADD = "_+_";
    /** Functions that make nothing: their result was there before. */
    private static final Set<String> PASSING_ON = Set.of("_?_:_", "_[_]", "dyn");

    private static final long OF_A_TEXT = 16;
    private static final long OF_AN_ENTRY = 4;
    private static final long OF_A_PRODUCT = 100;
    private static final Set<CelKind> OF_ONE_SIZE =
            Set.of(CelKind.INT, CelKind.UINT, CelKind.DOUBLE, CelKind.DURATION, CelKind.TIMESTAMP);

    private final Set<Long> appending;
    private long made;

    /**
     * Makes a new allowance.
     *
     * @param appending the {@linkplain #appending steps} that add to the result of a loop
     */
    Allowance(Set<Long> appending) {
        this.appending = appending;
    }

    /** Returns whether an expression can make more than is written in it: it adds texts or lists, or collects in loops. */
    static boolean isNeeded(CelAbstractSyntaxTree tree) {
        return nodes(tree).anyMatch(node -> addsWhatGrows(tree, node) || collects(node));
    }

    /** Returns the steps of an expression that add an element to what its loops collect. */
    static Set<Long> appending(CelAbstractSyntaxTree tree) {
        Set<String> collected = nodes(tree)
                .filter(node -> node.getKind() == Kind.COMPREHENSION)
                .map(node -> node.expr().comprehension().accuVar())
                .collect(Collectors.toUnmodifiableSet());
        return nodes(tree)
                .filter(Allowance::adds)
                .filter(node -> collected.contains(
                        node.expr().call().args().get(0).identOrDefault().name()))
                .map(CelNavigableExpr::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void callback(CelExpr step, Object found) {
        switch (step.getKind()) {
            case LIST -> take(1L + step.list().elements().size());
            case MAP -> take(1 + OF_AN_ENTRY * step.map().entries().size());
            case CALL, COMPREHENSION -> take(sizeOf(step, found));
            default -> {}
        }
    }

    /** An expression that used it up has no result, whatever became of the step that did. */
    void requireLeft() throws CelEvaluationException {
        if (made > MOST) {
            throw CelEvaluationExceptionBuilder.newBuilder(
                            "The expression makes more than %s characters and elements of lists", MOST)
                    .setErrorCode(CelErrorCode.ITERATION_BUDGET_EXCEEDED)
                    .build();
        }
    }

    private long sizeOf(CelExpr step, Object found) {
        if (step.getKind() == Kind.CALL && PASSING_ON.contains(step.call().function())) {
            return 0;
        }
        if (found instanceof String text) {
            return OF_A_TEXT + text.length();
        }
        if (found instanceof Collection<?> list) {
            return appending.contains(step.id()) ? 1L : 1L + list.size();
        }
        if (found instanceof Map<?, ?> map) {
            return 1L + OF_AN_ENTRY * map.size();
        }
        if (found instanceof CelByteString bytes) {
            return OF_A_TEXT + bytes.size();
        }
        return found instanceof View ? OF_A_PRODUCT : 0;
    }

    private void take(long more) {
        made += more;
        if (made > MOST) {
            throw new Exhausted();
        }
    }

    private static boolean addsWhatGrows(CelAbstractSyntaxTree tree, CelNavigableExpr node) {
        return adds(node)
                && tree.getType(node.id())
                        .filter(type -> OF_ONE_SIZE.contains(type.kind()))
                        .isEmpty();
    }

    private static boolean adds(CelNavigableExpr node) {
        return node.getKind() == Kind.CALL && node.expr().call().function().equals(ADD);
    }

    private static boolean collects(CelNavigableExpr node) {
        if (node.getKind() != Kind.COMPREHENSION) {
            return false;
        }
        Kind first = node.expr().comprehension().accuInit().getKind();
        return first == Kind.LIST || first == Kind.MAP;
    }

    private static Stream<CelNavigableExpr> nodes(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree).getRoot().allNodes();
    }

    /** Ends an evaluation. */
    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("the allowance is used up", null, false, false);
        }
    }
}
