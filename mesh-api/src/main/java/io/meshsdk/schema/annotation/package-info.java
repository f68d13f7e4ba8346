/**
 * What the types of a record cannot say about the fields it stands for: one annotation for each refinement of
 * {@link io.meshsdk.schema.Field}. Nullness needs none in most places: a primitive component is required, every other one
 * optional unless it is {@link io.meshsdk.schema.annotation.Required} or part of the primary key.
 */
@NullMarked
package io.meshsdk.schema.annotation;

import org.jspecify.annotations.NullMarked;
