package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types that say no more than a kind. */
enum Plain implements Type {
    ANY("anything"),
    SCALAR("a single value"),
    STRING("a text"),
    NUMBER("a number"),
    INTEGER("a whole number"),
    BOOLEAN("true or false"),
    OBJECT("a mapping");

    private static final Pattern FLAG = Pattern.compile("(?i)true|false|yes|no|on|off");

    private final String expected;

    Plain(String expected) {
        this.expected = expected;
    }

    static Optional<Plain> named(String name) {
        return Arrays.stream(values())
                .filter(plain -> plain.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    @Override
    public boolean fits(Node node) {
        return switch (this) {
            case ANY -> true;
            case OBJECT -> node instanceof Node.Mapping;
            case SCALAR, STRING, NUMBER, INTEGER, BOOLEAN -> node instanceof Node.Scalar scalar && holds(scalar);
        };
    }

    private boolean holds(Node.Scalar scalar) {
        return switch (this) {
            case STRING -> scalar.kind() == Node.Kind.TEXT;
            case BOOLEAN -> scalar.kind() == Node.Kind.FLAG;
            case NUMBER -> scalar.kind() == Node.Kind.NUMBER;
            case INTEGER -> scalar.kind() == Node.Kind.NUMBER && Decimals.isWhole(scalar.text());
            case SCALAR, ANY -> true;
            case OBJECT -> false;
        };
    }

    @Override
    public boolean reads(Node.Scalar scalar) {
        return switch (this) {
            case STRING -> true;
            case BOOLEAN -> FLAG.matcher(scalar.text()).matches();
            case NUMBER -> Decimals.parse(scalar.text()).isPresent();
            case INTEGER -> Decimals.isWhole(scalar.text());
            case ANY, SCALAR, OBJECT -> false;
        };
    }

    @Override
    public void judge(Node node, Visit visit) {
        if (!fits(node)) {
            visit.wrongType(node, this);
        }
    }

    @Override
    public String expected(Visit visit) {
        return expected;
    }
}
