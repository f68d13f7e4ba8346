package io.meshsdk.core.access.rows;

import io.meshsdk.access.Principal;
import io.meshsdk.access.RowRule;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.filter.Filter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts what is known of a principal in the place of its attributes in a filter. What is left is a filter on rows, or is known for
 * all of them. Negations are drawn to the comparisons, so that what is unknown, as the domain of nobody in particular, hides.
 */
record PrincipalFilter(Principal principal) {
    private static final String ROLES = RowRule.PRINCIPAL + "roles";

    /** What is left of a filter. */
    sealed interface Rest {}

    /** The filter holds for all rows, or none. */
    record Settled(boolean holds) implements Rest {}

    /** The filter depends on the row. */
    record Open(Filter filter) implements Rest {}

    Rest of(Filter filter) {
        return of(filter, false);
    }

    private Rest of(Filter filter, boolean negated) {
        if (filter instanceof Filter.Not not) {
            return of(not.filter(), !negated);
        }
        if (filter instanceof Filter.All all) {
            return joined(all.filters(), negated, !negated);
        }
        if (filter instanceof Filter.Any any) {
            return joined(any.filters(), negated, negated);
        }
        boolean ofPrincipal = filter.columns().stream().anyMatch(PrincipalFilter::isAttribute);
        if (!ofPrincipal) {
            return open(filter, negated);
        }
        if (filter instanceof Filter.ComparedColumns two && !(isAttribute(two.left()) && isAttribute(two.right()))) {
            return isAttribute(two.right())
                    ? compared(two.left(), two.comparison(), two.right(), negated)
                    : compared(two.right(), flipped(two.comparison()), two.left(), negated);
        }
        return new Settled(truth(filter).filter(truth -> truth != negated).isPresent());
    }

    private Rest joined(List<Filter> parts, boolean negated, boolean needsAll) {
        List<Filter> open = new ArrayList<>();
        for (Filter part : parts) {
            Rest rest = of(part, negated);
            if (rest instanceof Open some) {
                open.add(some.filter());
            } else if (((Settled) rest).holds() != needsAll) {
                return rest;
            }
        }
        if (open.isEmpty()) {
            return new Settled(needsAll);
        }
        return open.size() == 1
                ? new Open(open.get(0))
                : new Open(needsAll ? new Filter.All(open) : new Filter.Any(open));
    }

    private static Rest open(Filter filter, boolean negated) {
        return new Open(negated ? new Filter.Not(filter) : filter);
    }

    private Rest compared(String column, Comparison comparison, String attribute, boolean negated) {
        if (attribute.equals(ROLES)) {
            return comparedWithRoles(column, comparison, negated);
        }
        return text(attribute)
                .map(text -> open(new Filter.Compared(column, comparison, new Literal.Text(text)), negated))
                .orElse(new Settled(false));
    }

    private Rest comparedWithRoles(String column, Comparison comparison, boolean negated) {
        if (comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL) {
            return new Settled(false);
        }
        boolean isOne = (comparison == Comparison.EQUAL) != negated;
        if (principal.roles().isEmpty()) {
            return new Settled(!isOne);
        }
        List<Literal> roles =
                principal.roles().stream().<Literal>map(Literal.Text::new).toList();
        return open(new Filter.In(column, roles), !isOne);
    }

    /** Returns whether a filter holds that reads attributes only; empty where that is unknown. */
    private Optional<Boolean> truth(Filter filter) {
        if (filter instanceof Filter.IsNull some) {
            return Optional.of(values(some.column()).isEmpty());
        }
        if (filter instanceof Filter.IsTrue) {
            return Optional.of(principal.isVerified());
        }
        if (filter instanceof Filter.In list) {
            Set<String> texts = new TreeSet<>();
            list.values().forEach(value -> texts.add(value.text()));
            return known(list.column(), values(list.column()).stream().anyMatch(texts::contains));
        }
        return filter instanceof Filter.Compared one
                ? compared(one.column(), one.comparison(), one.value().text())
                : Optional.empty();
    }

    private Optional<Boolean> compared(String attribute, Comparison comparison, String text) {
        List<String> values = values(attribute);
        if (comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL) {
            return known(attribute, values.contains(text) == (comparison == Comparison.EQUAL));
        }
        return attribute.equals(ROLES) || values.isEmpty()
                ? Optional.empty()
                : Optional.of(comparison.holds(order(values.get(0), text)));
    }

    /** Whoever has no role is known to have none. */
    private Optional<Boolean> known(String attribute, boolean truth) {
        return attribute.equals(ROLES) || !values(attribute).isEmpty() ? Optional.of(truth) : Optional.empty();
    }

    private List<String> values(String attribute) {
        return attribute.equals(ROLES)
                ? List.copyOf(principal.roles())
                : text(attribute).stream().toList();
    }

    private Optional<String> text(String attribute) {
        boolean isSomebody = principal.kind() != Principal.Kind.ANONYMOUS;
        return switch (attribute.substring(RowRule.PRINCIPAL.length())) {
            case "domain" -> principal.domain();
            case "name" -> Optional.of(principal.name()).filter(name -> isSomebody);
            case "kind" -> Optional.of(principal.kind().name().toLowerCase(Locale.ROOT));
            default -> Optional.empty();
        };
    }

    private static int order(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static Comparison flipped(Comparison comparison) {
        return switch (comparison) {
            case EQUAL, NOT_EQUAL -> comparison;
            case LESS -> Comparison.GREATER;
            case AT_MOST -> Comparison.AT_LEAST;
            case GREATER -> Comparison.LESS;
            case AT_LEAST -> Comparison.AT_MOST;
        };
    }

    private static boolean isAttribute(String column) {
        return column.startsWith(RowRule.PRINCIPAL);
    }
}
