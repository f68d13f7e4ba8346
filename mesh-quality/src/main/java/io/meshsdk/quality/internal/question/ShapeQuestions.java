package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.probe.RowsProbe;
import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.quality.internal.state.Tally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Asks which columns came, and how many rows. */
final class ShapeQuestions {
    private ShapeQuestions() {}

    static Question of(ShapeCheck check, Situation situation) {
        if (check instanceof ShapeCheck.SchemaConformance) {
            return new SchemaQuestion(situation.schema());
        }
        if (check instanceof ShapeCheck.RowCount count) {
            return new Rows(count);
        }
        if (check instanceof ShapeCheck.HasColumns columns) {
            return new Columns(
                    "columns %s %s".formatted(columns.relation(), columns.names()),
                    offered -> broken(columns, names(offered)));
        }
        if (check instanceof ShapeCheck.ColumnNames names) {
            Pattern pattern = Pattern.compile(names.pattern());
            return new Columns(
                    "the name of every column matches '%s'".formatted(names.pattern()),
                    offered -> names(offered).stream()
                            .filter(name -> !pattern.matcher(name).matches())
                            .toList());
        }
        ShapeCheck.ColumnType type = (ShapeCheck.ColumnType) check;
        return new Columns("column '%s' is %s".formatted(type.column(), type.type()), offered -> broken(type, offered));
    }

    /** Returns the names that break a relation: those that are missing, too many or out of place. */
    private static List<String> broken(ShapeCheck.HasColumns check, List<String> offered) {
        List<String> broken = new ArrayList<>(check.names());
        broken.removeAll(new HashSet<>(offered));
        if (check.relation() != ShapeCheck.ColumnRelation.CONTAIN) {
            List<String> surplus = new ArrayList<>(offered);
            surplus.removeAll(new HashSet<>(check.names()));
            broken.addAll(surplus);
        }
        if (check.relation() == ShapeCheck.ColumnRelation.IN_ORDER && broken.isEmpty()) {
            for (int i = 0; i < offered.size(); i++) {
                if (!offered.get(i).equals(check.names().get(i))) {
                    broken.add(offered.get(i));
                }
            }
        }
        return broken;
    }

    private static List<String> broken(ShapeCheck.ColumnType check, List<OfferedColumn> offered) {
        boolean right = offered.stream()
                .anyMatch(column ->
                        column.name().equals(check.column()) && column.type().equals(check.type()));
        return right ? List.of() : List.of(check.column());
    }

    /** Returns the names of columns, fields of structs left out. */
    private static List<String> names(List<OfferedColumn> offered) {
        return offered.stream()
                .filter(column -> !column.isNested())
                .map(OfferedColumn::name)
                .toList();
    }

    /** Asks something of the columns of each source. */
    private record Columns(String promise, Function<List<OfferedColumn>, List<String>> breaking) implements Question {
        @Override
        public List<Probe> probes() {
            return List.of();
        }

        @Override
        public Answer answer(Evidence evidence) {
            if (evidence.offered().isEmpty()) {
                return new Answer.Unknown("the columns of the source are not known");
            }
            long columns = 0;
            List<String> broken = new ArrayList<>();
            for (List<OfferedColumn> offered : evidence.offered()) {
                columns += names(offered).size();
                broken.addAll(breaking.apply(offered));
            }
            String observed =
                    broken.isEmpty() ? "%d columns that do".formatted(columns) : "%s do not".formatted(broken);
            return new Answer.Counted(promise, observed, columns, broken.size(), new FirstRows());
        }
    }

    /** Asks how many rows there are. */
    private record Rows(ShapeCheck.RowCount check) implements Question {
        private static final Probe PROBE = new RowsProbe();

        @Override
        public List<Probe> probes() {
            return List.of(PROBE);
        }

        @Override
        public Answer answer(Evidence evidence) {
            long count = ((Tally) evidence.state(PROBE)).evaluated();
            long most = check.maximum().orElse(Long.MAX_VALUE);
            long failing = Math.max(Math.max(check.minimum() - count, count - most), 0);
            String expected = check.maximum().isPresent()
                    ? "%d to %d rows".formatted(check.minimum(), most)
                    : "at least %d rows".formatted(check.minimum());
            return new Answer.Counted(expected, "%d rows".formatted(count), count, failing, new FirstRows());
        }
    }
}
