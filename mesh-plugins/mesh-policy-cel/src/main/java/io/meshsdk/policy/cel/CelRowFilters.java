package io.meshsdk.policy.cel;

import dev.cel.common.types.CelType;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.policy.cel.Expression.Problem;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.RowFilter;
import io.meshsdk.spi.access.RowFilterProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Conditions of row rules in CEL, over {@code row} and {@code principal}: {@code row.region == 'eu' && row.owner ==
 * principal.name}. Given to {@code Mesh.builder().rowFilters(..)}; thread-safe.
 *
 * <p>Fields are texts, truth values, whole numbers, numbers (floating ones, and decimals of at most 15 digits), and instants
 * (timestamps, and days at midnight in UTC); others are not there. A comparison with null is unknown, as in a filter, and a row of
 * which the condition is unknown is not shown; {@code has(row.region)} tells. So is what compares the name or the domain of nobody
 * in particular. What else fails, or takes too long, ends the read.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class CelRowFilters implements RowFilterProvider {
    /** The language of the conditions. */
    public static final String LANGUAGE = "cel";

    static final Shape<Principal> PRINCIPAL = Shape.<Principal>named("Principal")
            .knownText("name", CelRowFilters::name)
            .knownText("domain", Principal::domain)
            .text("kind", principal -> ProductShapes.word(principal.kind()))
            .texts("roles", principal -> List.copyOf(principal.roles()))
            .flag("verified", Principal::isVerified);

    /** Nobody in particular has no name, whatever it is called. */
    private static Optional<String> name(Principal principal) {
        return Optional.of(principal.name()).filter(any -> principal.kind() != Principal.Kind.ANONYMOUS);
    }

    /** Creates the provider. */
    public CelRowFilters() {}

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public RowFilter compile(String condition, Schema fields) {
        RowShape shape = RowShape.of(fields);
        Map<String, CelType> variables = Map.of("row", shape.type(), "principal", PRINCIPAL.type());
        try {
            Expression expression = Expression.truth(new Language(shape.definition()), variables, condition);
            return new CelRowFilter(expression, shape, shape.columns(expression.tree()));
        } catch (Problem e) {
            throw new IllegalArgumentException("Invalid condition in CEL at %d:%d: %s %s"
                    .formatted(e.line(), e.column(), e.problem(), e.remedy()));
        }
    }

    /** Returns the principal as expressions see it. */
    static Optional<Object> of(Principal principal) {
        return Optional.of(PRINCIPAL.of(principal));
    }
}
