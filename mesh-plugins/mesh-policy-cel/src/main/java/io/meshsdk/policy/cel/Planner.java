package io.meshsdk.policy.cel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelContainer;
import dev.cel.common.CelOptions;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.CelTypeProvider.CombinedCelTypeProvider;
import dev.cel.common.types.DefaultTypeProvider;
import dev.cel.common.values.CelValueConverter;
import dev.cel.common.values.CelValueProvider;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.ConcatenatedListView;
import dev.cel.runtime.DefaultDispatcher;
import dev.cel.runtime.InternalCelFunctionBinding;
import dev.cel.runtime.RuntimeEquality;
import dev.cel.runtime.RuntimeHelpers;
import dev.cel.runtime.TypeResolver;
import dev.cel.runtime.planner.PlannedProgram;
import dev.cel.runtime.planner.ProgramPlanner;
import dev.cel.runtime.standard.TypeFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes programs of checked expressions, as the runtime of CEL does, with its planner and its functions, but without messages of
 * protobuf: the runtime looks at each value of each step whether it is one, or holds some, which took half of the time. Immutable.
 */
final class Planner {
    /** Functions that are told when an expression is evaluated: none. */
    static final DefaultDispatcher NO_MORE = DefaultDispatcher.newBuilder().build();

    private final ProgramPlanner planner;

    /**
     * Makes a planner.
     *
     * @param types the types beside those of CEL
     * @param standard the functions of CEL
     * @param bindings the functions beside them
     */
    Planner(
            CelOptions options,
            CelTypeProvider types,
            CelStandardFunctions standard,
            List<? extends Iterable<CelFunctionBinding>> bindings) {
        CelValueConverter values = new PlainValues();
        RuntimeEquality equality = RuntimeEquality.create(RuntimeHelpers.create(), options);
        DefaultDispatcher.Builder functions = DefaultDispatcher.newBuilder();
        add(standard.newFunctionBindings(equality, options), functions);
        add(TypeFunction.create(new Types(values)).newFunctionBindings(options, equality), functions);
        bindings.forEach(more -> add(more, functions));
        this.planner = ProgramPlanner.newPlanner(
                new CombinedCelTypeProvider(DefaultTypeProvider.getInstance(), types),
                new NoMessages(values),
                functions.build(),
                values,
                CelContainer.newBuilder().build(),
                options,
                ImmutableSet.of());
    }

    /** Returns the program of a checked expression. */
    PlannedProgram plan(CelAbstractSyntaxTree tree) throws CelEvaluationException {
        return (PlannedProgram) planner.plan(tree);
    }

    private static void add(Iterable<CelFunctionBinding> bindings, DefaultDispatcher.Builder functions) {
        for (CelFunctionBinding binding : bindings) {
            String function = binding instanceof InternalCelFunctionBinding named
                    ? named.getFunctionName()
                    : binding.getOverloadId();
            functions.addOverload(
                    function,
                    binding.getOverloadId(),
                    binding.getArgTypes(),
                    binding.isStrict(),
                    binding.getDefinition());
        }
    }

    /**
     * Knows at once the values that are what they are. Lists and maps of these classes are made by CEL alone, of such values: they
     * are not looked through again, and what a loop collects grows in its place.
     */
    private static final class PlainValues extends CelValueConverter {
        @Override
        public Object toRuntimeValue(Object value) {
            return isPlain(value) ? value : super.toRuntimeValue(value);
        }

        @Override
        public Object maybeUnwrap(Object value) {
            return isPlain(value) ? value : super.maybeUnwrap(value);
        }

        private static boolean isPlain(Object value) {
            return isPlain(value.getClass()) || value instanceof ImmutableList || value instanceof ImmutableMap;
        }

        private static boolean isPlain(Class<?> kind) {
            return kind == String.class
                    || kind == Boolean.class
                    || kind == View.class
                    || kind == Long.class
                    || kind == Double.class
                    || kind == Duration.class
                    || kind == Instant.class
                    || kind == ArrayList.class
                    || kind == ConcatenatedListView.class;
        }
    }

    private static final class Types extends TypeResolver {
        Types(CelValueConverter values) {
            super(values);
        }
    }

    private static final class NoMessages implements CelValueProvider {
        private final CelValueConverter values;

        NoMessages(CelValueConverter values) {
            this.values = values;
        }

        @Override
        public Optional<Object> newValue(String type, Map<String, Object> fields) {
            return Optional.empty();
        }

        @Override
        public CelValueConverter celValueConverter() {
            return values;
        }
    }
}
