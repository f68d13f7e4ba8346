package io.meshsdk.core.governance.builtin.quality;

import io.meshsdk.OutputPort;
import io.meshsdk.contract.ServiceLevel;
import java.util.List;

/** What a port promises of all its data. What is promised of single elements says nothing of the others. */
final class WholePromises {
    private WholePromises() {}

    /** Returns the promises of a property, in order, also those whose value nobody can read. */
    static List<ServiceLevel> of(OutputPort port, String property) {
        return port.contract().serviceLevels().stream()
                .filter(level -> level.property().equals(property)
                        && level.terms().element().isEmpty())
                .toList();
    }
}
