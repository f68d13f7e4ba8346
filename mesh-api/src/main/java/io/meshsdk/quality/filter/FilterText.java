package io.meshsdk.quality.filter;

import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.filter.Filter.All;
import io.meshsdk.quality.filter.Filter.Any;
import io.meshsdk.quality.filter.Filter.Compared;
import io.meshsdk.quality.filter.Filter.ComparedColumns;
import io.meshsdk.quality.filter.Filter.In;
import io.meshsdk.quality.filter.Filter.IsNull;
import io.meshsdk.quality.filter.Filter.IsTrue;
import io.meshsdk.quality.filter.Filter.Not;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes filters as they are read. */
final class FilterText {
    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "is", "null", "date", "timestamp");

    /** It reads as a number. */
    private static final String INFINITE = "Infinityd";

    private FilterText() {}

    static boolean isWord(String name) {
        return WORDS.contains(name.toLowerCase(Locale.ROOT));
    }

    static String write(Filter filter) {
        if (filter instanceof All all) {
            return joined(all.filters(), " and ");
        }
        if (filter instanceof Any any) {
            return joined(any.filters(), " or ");
        }
        if (filter instanceof Not not) {
            return not(not.filter());
        }
        if (filter instanceof IsNull some) {
            return name(some.column()) + " is null";
        }
        if (filter instanceof IsTrue some) {
            return name(some.column());
        }
        if (filter instanceof In list) {
            return in(list, " in ");
        }
        if (filter instanceof ComparedColumns two) {
            return "%s %s %s".formatted(name(two.left()), two.comparison().sign(), name(two.right()));
        }
        Compared one = (Compared) filter;
        return "%s %s %s".formatted(name(one.column()), one.comparison().sign(), literal(one.value()));
    }

    private static String not(Filter filter) {
        if (filter instanceof IsNull some) {
            return name(some.column()) + " is not null";
        }
        return filter instanceof In list ? in(list, " not in ") : "not " + inner(filter);
    }

    private static String in(In list, String word) {
        return list.values().stream()
                .map(FilterText::literal)
                .collect(Collectors.joining(", ", name(list.column()) + word + "(", ")"));
    }

    static void collect(Filter filter, Set<String> columns) {
        if (filter instanceof All all) {
            all.filters().forEach(one -> collect(one, columns));
        } else if (filter instanceof Any any) {
            any.filters().forEach(one -> collect(one, columns));
        } else if (filter instanceof Not not) {
            collect(not.filter(), columns);
        } else if (filter instanceof ComparedColumns two) {
            columns.add(two.left());
            columns.add(two.right());
        } else {
            columns.add(columnOf(filter));
        }
    }

    private static String columnOf(Filter filter) {
        if (filter instanceof IsNull some) {
            return some.column();
        }
        if (filter instanceof IsTrue some) {
            return some.column();
        }
        return filter instanceof In list ? list.column() : ((Compared) filter).column();
    }

    private static String joined(List<Filter> filters, String word) {
        return filters.stream().map(FilterText::inner).collect(Collectors.joining(word));
    }

    private static String inner(Filter filter) {
        return isSimple(filter) ? write(filter) : "(" + write(filter) + ")";
    }

    private static boolean isSimple(Filter filter) {
        return filter instanceof Not not
                ? not.filter() instanceof IsNull || not.filter() instanceof In
                : !(filter instanceof All || filter instanceof Any);
    }

    private static String name(String column) {
        return BARE.matcher(column).matches() && !isWord(column) && !column.equals(INFINITE)
                ? column
                : "\"" + column.replace("\"", "\"\"") + "\"";
    }

    private static String literal(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return quoted(text.value());
        }
        if (literal instanceof Literal.Day day) {
            return "date " + quoted(day.text());
        }
        if (literal instanceof Literal.Moment moment) {
            return "timestamp " + quoted(moment.text());
        }
        if (literal instanceof Literal.Floating floating) {
            return floating.text() + "d";
        }
        boolean whole = literal instanceof Literal.Exact exact && exact.value().scale() <= 0;
        return whole ? literal.text() + ".0" : literal.text();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
