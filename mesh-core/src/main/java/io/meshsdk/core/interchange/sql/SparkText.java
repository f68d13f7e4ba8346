package io.meshsdk.core.interchange.sql;

import io.meshsdk.core.interchange.internal.Characters;

/** Encodes names and texts for Spark, which also puts variables in the place of {@code ${...}} before it looks at quotes. */
final class SparkText {
    private SparkText() {}

    static boolean isName(String text) {
        return name(text).equals(text);
    }

    /** Returns a name with an underscore for what a quoted one cannot hold. */
    static String name(String text) {
        StringBuilder name = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean refused = Characters.isMisleading(point) || Character.getType(point) == Character.SURROGATE;
            name.appendCodePoint(refused ? '_' : point);
        });
        return name.toString().replace("${", "$_{");
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    static String literal(String text) {
        StringBuilder literal = new StringBuilder("'");
        Characters.wellFormed(text).replace("\\", "\\\\").codePoints().forEach(point -> {
            if (point == '\'') {
                literal.append("\\'");
            } else if (point == '$' || Characters.isMisleading(point)) {
                literal.append("\\u%04X".formatted(point));
            } else {
                literal.appendCodePoint(point);
            }
        });
        return literal.append('\'').toString();
    }
}
