/** The written forms of data products. Start at {@link io.meshsdk.core.documents.StoredForm}. */
@NullMarked
package io.meshsdk.core.documents;

import org.jspecify.annotations.NullMarked;
