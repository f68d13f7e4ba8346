package io.meshsdk.core.interchange.records;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that Java allows. */
final class JavaNames {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> RESERVED = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "try",
            "void",
            "volatile",
            "while",
            "true",
            "false",
            "null",
            "_",
            "var",
            "yield",
            "record",
            "sealed",
            "permits");
    private static final Set<String> NO_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private JavaNames() {}

    static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches() && !RESERVED.contains(text);
    }

    static boolean isPackage(String text) {
        for (String part : text.split("\\.", -1)) {
            if (!isIdentifier(part)) {
                return false;
            }
        }
        return true;
    }

    /** Returns a name in camel case for the component of a field, of the letters of any alphabet. */
    static String component(String field) {
        String name = camelCase(Normalizer.normalize(field, Normalizer.Form.NFC), false);
        name = name.isEmpty() ? "field" : name;
        boolean refused = RESERVED.contains(name)
                || NO_COMPONENTS.contains(name)
                || !Character.isJavaIdentifierStart(name.codePointAt(0));
        return refused ? "field" + capitalised(name) : name;
    }

    /** Returns a name for the record of a struct, in ASCII: it is also the name of a file. */
    static String type(String field) {
        String plain = Normalizer.normalize(field, Normalizer.Form.NFD);
        String name = capitalised(camelCase(plain, true));
        return name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0)) ? "Struct" + name : name;
    }

    private static String camelCase(String text, boolean ascii) {
        StringBuilder name = new StringBuilder();
        boolean[] wordEnds = {false};
        text.codePoints().filter(point -> !ascii || !isMark(point)).forEach(point -> {
            boolean part = (Character.isLetter(point) || Character.isDigit(point))
                    && Character.isJavaIdentifierPart(point)
                    && (!ascii || point < 128);
            if (part) {
                boolean first = wordEnds[0] && name.length() > 0;
                int start = name.length() == 0 ? Character.toLowerCase(point) : point;
                name.appendCodePoint(first ? Character.toUpperCase(point) : start);
            }
            wordEnds[0] = !part;
        });
        return name.toString();
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static String capitalised(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
