/** Records of the model as nodes of documents and back: a component is a key. */
@NullMarked
package io.meshsdk.core.documents.binding;

import org.jspecify.annotations.NullMarked;
