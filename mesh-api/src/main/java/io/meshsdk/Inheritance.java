package io.meshsdk;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What a product inherits from one place: all that is said there, whether the product says it too or not.
 *
 * @param origin the place
 * @param defaults what is said there
 * @since 0.1.0
 */
@CheckReturnValue
public record Inheritance(Origin origin, Defaults defaults) {}
