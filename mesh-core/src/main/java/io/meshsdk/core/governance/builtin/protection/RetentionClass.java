package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.policy.PolicyContext;
import java.util.Locale;

/** The class of retention of a port: what it says of itself, or what its policy takes it for. */
final class RetentionClass {
    static final String[] ALL = {"operational", "analytical", "logs", "trash"};

    private static final String PROPERTY = "retentionClass";

    private RetentionClass() {}

    /** Returns the class that the contract, or else the product, says in its custom property, or the usual one. */
    static String of(OutputPort port, PolicyContext context, String usual) {
        return port.contract()
                .annotations()
                .find(PROPERTY)
                .or(() -> context.product().details().annotations().find(PROPERTY))
                .map(value -> value.toString().strip().toLowerCase(Locale.ROOT))
                .orElse(usual);
    }
}
