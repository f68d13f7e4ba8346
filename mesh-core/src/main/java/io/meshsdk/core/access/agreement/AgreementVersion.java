package io.meshsdk.core.access.agreement;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * The forms of access agreements that are written.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum AgreementVersion {
    /**
     * Version {@code v0.9.0} of Bitol's Open Data Access Agreement, kind {@code AccessAgreement}: the first draft, RFC 56 of its
     * technical steering committee. No standard yet: it may change, and then another version is written beside it.
     */
    ODAA_0_9("v0.9.0");

    private final String apiVersion;

    AgreementVersion(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    /** Returns the version as documents say it. */
    public String apiVersion() {
        return apiVersion;
    }
}
