/**
 * The stored form: one lossless JSON form of the whole model, whose bytes have a digest. Start at
 * {@link io.meshsdk.core.documents.stored.StoredForm}.
 */
@NullMarked
package io.meshsdk.core.documents.stored;

import org.jspecify.annotations.NullMarked;
