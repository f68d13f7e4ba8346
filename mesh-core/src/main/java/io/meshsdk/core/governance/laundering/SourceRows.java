package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.RowRule;
import io.meshsdk.core.governance.laundering.Ancestry.Ancestor;
import io.meshsdk.core.governance.laundering.Lineage.Origin;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.quality.filter.InvalidFilterException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whether consumers of a port see no row that consumers of a source do not. They see what any rule shows that speaks of them, so that
 * fewer rules show less, but for none, which shows all. The same words show the same rows only where the fields they read are
 * those of the source, at once or over other products. For one thread and one judgement.
 */
final class SourceRows {
    private final Lineage lineage;
    private final DataProduct product;
    private final OutputPort port;
    private final Map<String, Ancestry> ancestries = new HashMap<>();

    SourceRows(Lineage lineage, DataProduct product, OutputPort port) {
        this.lineage = lineage;
        this.product = product;
        this.port = port;
    }

    /** Returns whether the port shows more rows than a source. */
    boolean showMore(Origin source) {
        List<RowRule> wanted = source.port().contract().access().rowRules();
        List<RowRule> own = port.contract().access().rowRules();
        return !wanted.isEmpty()
                && (own.isEmpty()
                        || !wanted.containsAll(own)
                        || own.stream().anyMatch(rule -> readsOthers(rule, source)));
    }

    private boolean readsOthers(RowRule rule, Origin source) {
        return columns(rule).stream().anyMatch(column -> !isOf(column, source));
    }

    private boolean isOf(String column, Origin source) {
        return lineage.fields(port).stream()
                .filter(field -> field.isAt(column))
                .allMatch(field -> ancestry(field).behind().stream()
                        .map(Ancestor::at)
                        .anyMatch(origin -> origin.product()
                                        .id()
                                        .equals(source.product().id())
                                && origin.port().key().equals(source.port().key())
                                && origin.field().isAt(column)));
    }

    private Ancestry ancestry(PortFields field) {
        return ancestries.computeIfAbsent(field.element(), of -> Ancestry.of(lineage, product, port, field));
    }

    /** Returns the fields of the port that a rule reads; of other languages those that it might, by name. */
    private Set<String> columns(RowRule rule) {
        Set<String> found = new TreeSet<>();
        if (rule.language().equals(RowRule.FILTER)) {
            try {
                Filter.parse(rule.condition()).columns().stream()
                        .filter(column -> !column.startsWith(RowRule.PRINCIPAL))
                        .forEach(found::add);
                return found;
            } catch (InvalidFilterException e) {
                return named(rule.condition());
            }
        }
        return named(rule.condition());
    }

    private Set<String> named(String condition) {
        Set<String> found = new TreeSet<>();
        String text = condition.toLowerCase(Locale.ROOT);
        for (PortFields field : lineage.fields(port)) {
            String name = field.topName().toLowerCase(Locale.ROOT);
            if (Pattern.compile("(?<![a-z0-9_])" + Pattern.quote(name) + "(?![a-z0-9_])")
                    .matcher(text)
                    .find()) {
                found.add(field.topName());
            }
        }
        return found;
    }
}
