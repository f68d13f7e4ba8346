/**
 * Judges whether a document has the shape its standard asks for, by the version it declares. The shapes are data: see the
 * {@code .shape} files beside this package. Start at {@link io.meshsdk.core.documents.shape.Shapes}.
 */
@NullMarked
package io.meshsdk.core.documents.shape;

import org.jspecify.annotations.NullMarked;
