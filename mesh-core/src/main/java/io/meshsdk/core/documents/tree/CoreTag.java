package io.meshsdk.core.documents.tree;

import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The explicit tags that are read: those of YAML's core schema. Nothing else is ever looked up, least of all a class. */
final class CoreTag {
    private static final String PREFIX = "tag:yaml.org,2002:";

    private CoreTag() {}

    /** Returns a scalar as its tag says, or nothing if the tag is of another schema or does not fit the text. */
    static Optional<Scalar> scalar(@Nullable String tag, String text, boolean plain, Place place) {
        if (tag == null && plain) {
            return Optional.of(PlainScalar.of(text, place));
        }
        if (tag == null || tag.equals("!") || tag.equals(PREFIX + "str")) {
            return Optional.of(new Scalar(text, Kind.TEXT, place));
        }
        Scalar meant = PlainScalar.of(text, place);
        boolean fits = switch (tag) {
            case PREFIX + "int" -> PlainScalar.isInteger(text);
            case PREFIX + "float" -> meant.kind() == Kind.NUMBER;
            case PREFIX + "bool" -> meant.kind() == Kind.FLAG;
            case PREFIX + "null" -> meant.kind() == Kind.NULL;
            default -> false;
        };
        return fits ? Optional.of(meant) : Optional.empty();
    }

    static boolean isSequence(@Nullable String tag) {
        return tag == null || tag.equals("!") || tag.equals(PREFIX + "seq");
    }

    static boolean isMapping(@Nullable String tag) {
        return tag == null || tag.equals("!") || tag.equals(PREFIX + "map");
    }

    /** Returns a tag as documents write it. */
    static String shown(String tag) {
        return Steps.shown(tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : tag);
    }
}
