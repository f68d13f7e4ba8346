package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * When a policy is asked.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum EnforcementPoint {
    /** While a product is described, for example in a build: {@code mesh.govern(product)}. */
    DESIGN,
    /** Before anything of a publication is opened. */
    BEFORE_PUBLISH,
    /** Before the commit of a publication, with what measuring its data found. */
    WITH_DATA,
    /**
     * Before a product is entered into the catalog, which each publication does once it is committed: asked beside
     * those of {@link #BEFORE_PUBLISH}, as long as both can be refused. A policy of both points is asked at that one.
     */
    REGISTER,
    /** Before access to data is given: when somebody asks for it, and when that is approved or renewed. */
    READ,
    /** From time to time, over all products of the catalog, so that what changed around a product is found, too. */
    CONTINUOUS;

    /** Returns whether a {@link io.meshsdk.quality.QualityReport} is there to be judged. */
    public boolean hasReport() {
        return this == WITH_DATA;
    }
}
