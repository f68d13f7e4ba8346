package io.meshsdk.core.documents.tree;

import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** What a scalar without quotes is, and which texts are safe without them. */
final class PlainScalar {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?+(?:(?:0|[1-9][0-9]*+)(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][-+]?+[0-9]++)?+");
    private static final Pattern JSON_NUMBER =
            Pattern.compile("-?+(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][-+]?+[0-9]++)?+");
    private static final Pattern HUGE_EXPONENT = Pattern.compile("[^eE]*+[eE][-+]?+0*+[0-9]{5,}+");

    /** What readers of one YAML version or another take for a number, a date or a truth value. */
    private static final Pattern DOUBTFUL = Pattern.compile(
            "(?i)[yn=~]|<<|[-+]?0o[0-7_]++"
                    + "|[-+]?[0-9][0-9_,]*+(?:\\.[0-9_]*+)?(?:e[-+]?[0-9]++)?|[0-9]{1,4}-[0-9]{1,2}(?:-.*)?|[-+]?[0-9]++(?::.*)");

    private static final Resolver YAML_1_1 = new Resolver();

    private PlainScalar() {}

    /** Returns what a plain scalar of YAML is; numbers keep their text, null has none. */
    static Scalar of(String text, Place place) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> new Scalar("", Kind.NULL, place);
            case "true", "True", "TRUE" -> new Scalar("true", Kind.FLAG, place);
            case "false", "False", "FALSE" -> new Scalar("false", Kind.FLAG, place);
            default -> new Scalar(text, isNumber(text) ? Kind.NUMBER : Kind.TEXT, place);
        };
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.charAt(0) <= '9' && NUMBER.matcher(text).matches();
    }

    static boolean isInteger(String text) {
        return isNumber(text) && text.chars().noneMatch(letter -> letter == '.' || letter == 'e' || letter == 'E');
    }

    /** Returns whether a number takes more digits, or stands for more, than anyone would calculate with. */
    static boolean isHuge(String number) {
        return number.length() > Limits.NUMBER || HUGE_EXPONENT.matcher(number).matches();
    }

    /** Returns a number as JSON writes it. */
    static String inJson(String number) {
        if (JSON_NUMBER.matcher(number).matches()) {
            return number;
        }
        String unsigned = number.startsWith("+") ? number.substring(1) : number;
        return unsigned.replaceFirst("^(-?)\\.", "$10.").replaceFirst("\\.(?=[eE]|$)", "");
    }

    /** Returns whether each reader, of YAML 1.1 and 1.2, takes this for the text that it is. */
    static boolean isPlainText(String text) {
        if (text.length() > Limits.NUMBER) {
            return Character.isLetter(text.codePointAt(0));
        }
        return of(text, Place.NOWHERE).kind() == Kind.TEXT
                && !DOUBTFUL.matcher(text).matches()
                && Tag.STR.equals(YAML_1_1.resolve(NodeId.scalar, text, true));
    }
}
