package io.meshsdk.core.interchange.avro;

import java.util.Set;
import java.util.regex.Pattern;

/** The names that Avro allows. */
final class AvroNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> TYPES = Set.of(
            "null", "boolean", "int", "long", "float", "double", "bytes", "string", "record", "enum", "array", "map",
            "union", "fixed", "error");

    private AvroNames() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Returns whether a text is names with dots, of which the last is not the name of a type of Avro's. */
    static boolean isFullName(String text) {
        for (String part : text.split("\\.", -1)) {
            if (!isName(part)) {
                return false;
            }
        }
        return !TYPES.contains(simpleName(text));
    }

    static String simpleName(String fullName) {
        return fullName.substring(fullName.lastIndexOf('.') + 1);
    }

    static String namespace(String fullName) {
        return fullName.substring(0, Math.max(0, fullName.lastIndexOf('.')));
    }

    /** Returns the name that is referred to from a namespace. */
    static String resolve(String name, String namespace) {
        return name.contains(".") || namespace.isEmpty() ? name : namespace + "." + name;
    }

    /** Returns a text as a name: an underscore for whatever is not allowed. */
    static String encode(String text) {
        StringBuilder name = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean allowed = point < 128 && (Character.isLetterOrDigit(point) || point == '_');
            name.append(allowed ? Character.toString(point) : "_");
        });
        return Character.isDigit(name.charAt(0)) ? "_" + name : name.toString();
    }
}
