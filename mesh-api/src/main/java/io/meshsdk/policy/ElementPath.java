package io.meshsdk.policy;

import io.meshsdk.OutputPort;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in the ports of a product something is.
 *
 * @param text as it is written: {@code outputs[daily].schemas[1].email}
 * @param port the name of the port, or its key where one of several is meant: {@code daily/v1}
 * @param object the place of the schema object, from 0
 * @param field the path of the field in it; empty where it is about the port
 */
record ElementPath(String text, String port, int object, String field) {
    private static final Pattern PORT = Pattern.compile("outputs\\[([^\\]]+)\\](\\..*)?");
    private static final Pattern FIELD =
            Pattern.compile("outputs\\[([^\\]]+)\\]\\.(?:schema|schemas\\[(\\d{1,6})\\])\\.(.+)");

    static ElementPath ofPort(String text) {
        Matcher path = matched(PORT, text, "outputs[daily]");
        return new ElementPath(text, path.group(1), 0, "");
    }

    static ElementPath ofField(String text) {
        Matcher path = matched(FIELD, text, "outputs[daily].schema.email");
        int object = path.group(2) == null ? 0 : Integer.parseInt(path.group(2));
        return new ElementPath(text, path.group(1), object, path.group(3));
    }

    /** Returns whether a port is meant. */
    boolean isOf(OutputPort other) {
        return port.equals(other.name()) || port.equals(other.key().toString());
    }

    private static Matcher matched(Pattern pattern, String text, String example) {
        Matcher path = pattern.matcher(text);
        if (!path.matches()) {
            throw new IllegalArgumentException(
                    "Invalid element '%s': expected a path such as '%s'".formatted(text, example));
        }
        return path;
    }
}
