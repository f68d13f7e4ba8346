package io.meshsdk;

/**
 * What a domain is to the organisation, in the terms of domain-driven design.
 *
 * @since 0.1.0
 */
public enum DomainKind {
    /** What the organisation is there for. */
    CORE,
    /** What it needs to do that, and nobody sells. */
    SUPPORTING,
    /** What every organisation has. */
    GENERIC
}
