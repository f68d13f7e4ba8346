/**
 * Which types of data that is written can be read as which others, per target. Start at
 * {@link io.meshsdk.core.compatibility.promotion.PromotionTarget}.
 */
@NullMarked
package io.meshsdk.core.compatibility.promotion;

import org.jspecify.annotations.NullMarked;
