package io.meshsdk.policy.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import dev.cel.runtime.CelEvaluationException;
import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.cel.ContractShapes.Column;
import io.meshsdk.policy.cel.ContractShapes.SchemaObject;
import io.meshsdk.policy.cel.Expression.Problem;
import io.meshsdk.policy.cel.ReportShapes.Measured;
import io.meshsdk.policy.cel.ReportShapes.Measurements;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.QualityReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** What a policy wants measured, and the report in which its rules see that. Thread-safe. */
final class Measures {
    private final List<Wanted> wanted = new ArrayList<>();
    private final Shape<Measurements> taken;
    private final Shape<Measurements> report;

    /** Makes measures whose conditions are not compiled yet. */
    Measures(List<CelMeasure> measures) {
        Shape<Measurements> shape = Shape.named("Measures");
        for (CelMeasure measure : measures) {
            Wanted one = new Wanted(measure);
            wanted.add(one);
            shape = one.addTo(shape);
        }
        this.taken = shape;
        this.report = ReportShapes.measured(shape);
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    List<CelMeasure> all() {
        return wanted.stream().map(one -> one.measure).toList();
    }

    /** Returns the types that rules see beside the common ones. */
    StructType[] types() {
        return new StructType[] {taken.definition(), report.definition()};
    }

    /** Returns the type of the report. */
    CelType report() {
        return isEmpty() ? ReportShapes.REPORT.type() : report.type();
    }

    /**
     * Compiles the conditions.
     *
     * @param problems is told each problem, and the place of the measure that has it
     */
    void compile(Language language, ObjIntConsumer<Problem> problems) {
        Map<String, CelType> variables = new LinkedHashMap<>();
        variables.put("product", ProductShapes.PRODUCT.type());
        variables.put("port", ProductShapes.PORT.type());
        variables.put("contract", ContractShapes.CONTRACT.type());
        variables.put("schema", ContractShapes.SCHEMA.type());
        variables.put("field", ContractShapes.FIELD.type());
        for (int i = 0; i < wanted.size(); i++) {
            try {
                wanted.get(i).compile(language, variables);
            } catch (Problem e) {
                problems.accept(e, i);
            }
        }
    }

    /** Returns what is to be measured of a port. */
    List<Expectation> of(DataProduct product, OutputPort port) {
        List<Expectation> found = new ArrayList<>();
        for (Wanted one : wanted) {
            one.fields(product, port).forEach(field -> found.add(one.of(field)));
        }
        return found;
    }

    /** Returns subjects that see the report with what was measured. */
    List<Subject> in(List<Subject> subjects, View<Measurements> seen) {
        return subjects.stream().map(subject -> subject.with("report", seen)).toList();
    }

    /** Returns the report with what was measured, as rules see it. */
    Optional<View<Measurements>> seen(PolicyContext context) {
        return context.report().map(found -> report.of(new Measurements(found, context.product(), context.ports())));
    }

    /** One measure, with its condition compiled. */
    private static final class Wanted {
        private final CelMeasure measure;
        private @Nullable Expression where;

        Wanted(CelMeasure measure) {
            this.measure = measure;
        }

        void compile(Language language, Map<String, CelType> variables) throws Problem {
            where = measure.where().isEmpty() ? null : Expression.truth(language, variables, measure.where());
        }

        Shape<Measurements> addTo(Shape<Measurements> shape) {
            return measure.where().isEmpty()
                    ? shape.oneNeeded(measure.name(), ReportShapes.MEASURED, this::first)
                    : shape.many(measure.name(), ReportShapes.MEASURED, this::found);
        }

        Expectation of(String field) {
            return Expectations.parse(field, measure.check());
        }

        private Optional<Measured> first(Measurements all) {
            return found(all).stream().findFirst();
        }

        private List<Measured> found(Measurements all) {
            List<Measured> found = new ArrayList<>();
            for (OutputPort port : all.ports()) {
                fields(all.product(), port).forEach(field -> found.add(measured(all.report(), field)));
            }
            return found;
        }

        private Measured measured(QualityReport report, String field) {
            return report.find(of(field))
                    .map(outcome -> new Measured(field, outcome))
                    .orElseThrow(() -> new IllegalStateException(
                            "Cannot judge by measure '%s': it was not taken of a field".formatted(measure.name())));
        }

        List<String> fields(DataProduct product, OutputPort port) {
            ProductShapes.Port seen = ProductShapes.Port.of(port, null);
            Subject whole = Subject.of(
                            seen.path(), "product", ProductShapes.PRODUCT.of(new ProductShapes.Product(product, null)))
                    .with("port", ProductShapes.PORT.of(seen))
                    .with("contract", ContractShapes.CONTRACT.of(seen.contract()));
            List<String> found = new ArrayList<>();
            for (View<SchemaObject> object : seen.contract().schemas()) {
                Subject schema = whole.with("schema", object);
                for (View<Column> column : object.present().fields()) {
                    if (!column.present().nested() && isMeant(schema, column)) {
                        found.add(column.present().field().name());
                    }
                }
            }
            return found;
        }

        private boolean isMeant(Subject schema, View<Column> column) {
            Expression condition = where;
            if (condition == null) {
                return column.present().field().name().equals(measure.field());
            }
            try {
                return condition.isTrue(schema.with("field", column));
            } catch (CelEvaluationException e) {
                throw new IllegalStateException(
                        "Cannot evaluate measure '%s': %s. Mend its condition."
                                .formatted(measure.name(), e.getErrorCode()),
                        e);
            }
        }
    }
}
