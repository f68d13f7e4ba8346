package io.meshsdk.core.compatibility.change;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * One difference between a published contract and the next.
 *
 * @param path where, as a path in the product: {@code outputs[daily].schema.email}
 * @param kind what kind of difference
 * @param affected who is hurt by it
 * @param bump by how much the version has to rise for it
 * @param sentence what it means, for a product owner
 * @param remedy how to do without it, or how to go on with it
 * @since 0.1.0
 */
@CheckReturnValue
public record Change(String path, ChangeKind kind, Affected affected, Bump bump, String sentence, String remedy) {
    /** Returns whether something that was promised is not promised any more. */
    public boolean isBreaking() {
        return bump == Bump.MAJOR;
    }
}
