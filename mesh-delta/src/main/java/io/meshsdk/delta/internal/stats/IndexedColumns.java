package io.meshsdk.delta.internal.stats;

import io.meshsdk.delta.internal.schema.ColumnNames;
import io.meshsdk.error.StorageException;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which columns have statistics in the log: those that the table's properties name, or all. Sensitive ones never have
 * bounds, and a table that has any names the others in its properties, so that no other writer adds them.
 */
public final class IndexedColumns {
    /** The table property that names the columns. */
    public static final String NAMES = "delta.dataSkippingStatsColumns";

    /** The table property that says how many of the first columns are meant, where none are named. */
    public static final String COUNT = "delta.dataSkippingNumIndexedCols";

    private static final String ALL = "-1";
    private static final Pattern COUNTS = Pattern.compile("\\d{1,9}");

    private final List<Leaf> indexed;

    private final ColumnNames names;

    private IndexedColumns(List<Leaf> indexed, ColumnNames names) {
        this.indexed = indexed;
        this.names = names;
    }

    /**
     * Returns the columns that the properties of a table mean; all of them where nobody can tell.
     *
     * @param schema of the fields that lie in files
     */
    public static IndexedColumns of(Schema schema, Map<String, String> properties) {
        List<Leaf> leaves = Leaf.of(schema);
        Optional<List<List<String>>> named =
                Optional.ofNullable(properties.get(NAMES)).flatMap(ColumnPaths::parse);
        long limit = count(properties);
        List<Leaf> indexed = named.map(paths -> leaves.stream()
                        .filter(leaf -> paths.stream().anyMatch(path -> isPrefix(path, leaf.path())))
                        .toList())
                .orElseGet(() -> leaves.stream().limit(limit).toList());
        return new IndexedColumns(indexed, ColumnNames.same());
    }

    // Delta's own default counts the first 32 columns; a property that is not set limits nothing of ours.
    private static long count(Map<String, String> properties) {
        String count = properties.getOrDefault(COUNT, ALL);
        return COUNTS.matcher(count).matches() ? Long.parseLong(count) : Long.MAX_VALUE;
    }

    /**
     * Checks the columns that properties name which are to be set.
     *
     * @param schema of the fields that lie in files
     * @throws StorageException if they name a column that the schema has not, or that is sensitive
     */
    public static void require(Schema schema, Map<String, String> wanted) {
        String names = wanted.get(NAMES);
        if (names != null) {
            List<Leaf> leaves = Leaf.of(schema);
            ColumnPaths.parse(names)
                    .orElseThrow(() -> new StorageException(
                            "Cannot set table property '%s' to '%s': expected names of columns with commas between, in backticks where they hold other than letters, digits and '_'."
                                    .formatted(NAMES, names)))
                    .forEach(path -> requireIndexable(leaves, path));
        }
    }

    private static void requireIndexable(List<Leaf> leaves, List<String> path) {
        List<Leaf> meant =
                leaves.stream().filter(leaf -> isPrefix(path, leaf.path())).toList();
        if (meant.isEmpty()) {
            throw new StorageException(
                    "Cannot set table property '%s': no column '%s' lies in the files. Name columns of the contract that do not partition the table."
                            .formatted(NAMES, String.join(".", path)));
        }
        if (meant.stream().anyMatch(Leaf::isSensitive)) {
            throw new StorageException(
                    "Cannot set table property '%s': column '%s' is sensitive, and its statistics would show values. Leave it out."
                            .formatted(NAMES, String.join(".", path)));
        }
    }

    /**
     * Returns properties under which other writers keep sensitive values out of their statistics, beside those that are
     * wanted; none where no column is sensitive.
     *
     * @param schema of the fields that lie in files
     */
    public static Map<String, String> guarding(Schema schema, Map<String, String> wanted) {
        if (Leaf.of(schema).stream().noneMatch(Leaf::isSensitive) || wanted.containsKey(NAMES)) {
            return Map.of();
        }
        String names = of(schema, wanted).indexed.stream()
                .filter(leaf -> !leaf.isSensitive() && leaf.hasBounds())
                .map(leaf -> ColumnPaths.write(leaf.path()))
                .collect(Collectors.joining(","));
        // Engines take an empty list of names for none given.
        return names.isEmpty() ? Map.of(COUNT, "0") : Map.of(NAMES, names);
    }

    /** Returns properties without those that {@link #guarding} may have made. */
    public static Map<String, String> withoutGuards(Map<String, String> properties) {
        Map<String, String> others = new TreeMap<>(properties);
        others.remove(NAMES);
        others.remove(COUNT, "0");
        return others;
    }

    /** Returns these columns under the names that files and the log have for them. */
    public IndexedColumns called(ColumnNames stored) {
        return new IndexedColumns(indexed, stored);
    }

    ColumnNames names() {
        return names;
    }

    /** Returns whether a column that is no struct has statistics, by its path. */
    public boolean holds(List<String> path) {
        return indexed.stream().anyMatch(leaf -> leaf.path().equals(path));
    }

    private static boolean isPrefix(List<String> path, List<String> longer) {
        return path.size() <= longer.size() && lower(path).equals(lower(longer.subList(0, path.size())));
    }

    private static List<String> lower(List<String> path) {
        return path.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
