package io.meshsdk.core.documents.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The differences to the official schemas that are listed, with their reasons, in {@code docs/reference/standards.md}. */
public final class Differences {
    private final List<Row> rows =
            DocsTable.rows("docs/reference/standards.md", "Where we differ from the schemas").stream()
                    .map(Row::of)
                    .toList();
    private final Set<Row> used = new LinkedHashSet<>();

    /**
     * A row of the table.
     *
     * @param versions the versions it is about
     * @param path the last steps of a path, without indices: what is true of a value is true of each in a list of such
     * @param refusedBy {@code schema} or {@code us}
     */
    private record Row(String standard, List<String> versions, String path, String refusedBy) {
        static Row of(List<String> cells) {
            return new Row(
                    cells.get(0),
                    Arrays.asList(cells.get(1).split(", ")),
                    cells.get(2).replace("`", ""),
                    cells.get(3));
        }

        boolean matches(Shape shape, String where, String by) {
            String value = where.endsWith("[]") ? where.substring(0, where.length() - 2) : where;
            return shape.standard().name().equals(standard)
                    && versions.contains(shape.version())
                    && refusedBy.equals(by)
                    && (value.equals(path) || value.endsWith("." + path));
        }
    }

    /** Returns those of the paths that no row explains. */
    public List<String> unexplained(Shape shape, List<String> paths, String refusedBy) {
        List<String> unexplained = new ArrayList<>();
        for (String path : paths) {
            List<Row> matching = rows.stream()
                    .filter(row -> row.matches(shape, path, refusedBy))
                    .toList();
            used.addAll(matching);
            if (matching.isEmpty()) {
                unexplained.add(path);
            }
        }
        return unexplained;
    }

    /** Returns the rows that explained nothing. */
    List<?> unused() {
        return rows.stream().filter(row -> !used.contains(row)).toList();
    }

    int count() {
        return rows.size();
    }
}
