package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import io.meshsdk.core.governance.builtin.FieldPaths;

/** Which ports hold data of a class: by their contract, or by one of their fields. Files hold both. */
final class ClosedPorts {
    private ClosedPorts() {}

    /** Returns whether a port, or a field of it, is of a class at least. */
    static boolean hold(OutputPort port, Classification least) {
        return port.contract().classification().isAtLeast(least)
                || FieldPaths.in(port).values().stream()
                        .anyMatch(field -> field.classification()
                                .filter(own -> own.isAtLeast(least))
                                .isPresent());
    }
}
