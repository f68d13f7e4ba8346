/**
 * What changes in the promises of a contract, and which promise more than others. Start at
 * {@link io.meshsdk.core.compatibility.promise.PromiseChanges}.
 */
@NullMarked
package io.meshsdk.core.compatibility.promise;

import org.jspecify.annotations.NullMarked;
