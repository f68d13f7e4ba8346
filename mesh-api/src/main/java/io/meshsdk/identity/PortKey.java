package io.meshsdk.identity;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What tells the output ports of a product apart: majors of a port live side by side. Written {@code daily/v1}.
 *
 * @param name the port's name
 * @param major the major of the port's version, zero or more
 * @since 0.1.0
 */
@CheckReturnValue
public record PortKey(String name, int major) implements Comparable<PortKey> {
    /** Checks the name and the number. */
    public PortKey {
        Names.require("output port name", name);
        if (major < 0) {
            throw new IllegalArgumentException("Invalid major version %d: expected zero or more".formatted(major));
        }
    }

    @Override
    public int compareTo(PortKey other) {
        int byName = name.compareTo(other.name);
        return byName == 0 ? Integer.compare(major, other.major) : byName;
    }

    @Override
    public String toString() {
        return name + "/v" + major;
    }
}
