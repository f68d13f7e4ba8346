package io.meshsdk.core.findability;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * An edit that makes a product easier to find.
 *
 * @param element the element of the score it completes
 * @param points by how much following it raises the score, in [0,1]
 * @param text the edit, for people
 * @since 0.1.0
 */
@CheckReturnValue
public record Advice(MetadataElement element, double points, String text) {}
