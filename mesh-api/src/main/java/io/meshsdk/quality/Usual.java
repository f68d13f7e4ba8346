package io.meshsdk.quality;

/** The name, dimension and scope that are usual for each check. */
final class Usual {
    private Usual() {}

    static String name(Check check) {
        if (check instanceof Check.SchemaConformance) {
            return "schema";
        }
        if (check instanceof Check.Written written) {
            return "%s(%s)#%08x"
                    .formatted(
                            written.rule(),
                            String.join(",", written.columns()),
                            written.body().hashCode());
        }
        String rule = check.rule();
        int parameters = rule.indexOf(':');
        String kind = parameters < 0 ? rule : rule.substring(0, parameters);
        String arguments = parameters < 0 ? "" : rule.substring(parameters + 1);
        arguments = check instanceof Check.Matches ? arguments : arguments.replace(':', ',');
        String columns = String.join(",", check.columns());
        if (check instanceof Check.RowCount) {
            return kind + "(" + arguments + ")";
        }
        return kind + "(" + columns + (arguments.isEmpty() ? "" : "," + arguments) + ")";
    }

    static Dimension dimension(Check check) {
        if (check instanceof Check.NotNull || check instanceof Check.Completeness) {
            return Dimension.COMPLETENESS;
        }
        if (check instanceof Check.Unique) {
            return Dimension.UNIQUENESS;
        }
        if (check instanceof Check.Freshness) {
            return Dimension.TIMELINESS;
        }
        if (check instanceof Check.RowCount) {
            return Dimension.COVERAGE;
        }
        if (check instanceof Check.SchemaConformance || check instanceof Check.Written || isOnValues(check)) {
            return Dimension.CONFORMITY;
        }
        throw new IllegalArgumentException("No usual dimension of %s: add it to Usual".formatted(check.getClass()));
    }

    private static boolean isOnValues(Check check) {
        return check instanceof Check.Range
                || check instanceof Check.OneOf
                || check instanceof Check.Matches
                || check instanceof Check.HasFormat;
    }

    static Scope scope(Check check) {
        return check instanceof Check.Unique ? Scope.TABLE : Scope.PUBLICATION;
    }
}
