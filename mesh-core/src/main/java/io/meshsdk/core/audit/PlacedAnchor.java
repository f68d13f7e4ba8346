package io.meshsdk.core.audit;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditAnchor;

/**
 * An anchor, and where it was kept.
 *
 * @param anchor the anchor
 * @param place where, for people: {@code table version 3 of 'sales.orders'}
 * @since 0.1.0
 */
@CheckReturnValue
public record PlacedAnchor(AuditAnchor anchor, String place) {}
