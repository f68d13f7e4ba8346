/** The Open Data Product Standard: products read and written, their contracts apart. */
@NullMarked
package io.meshsdk.core.documents.odps;

import org.jspecify.annotations.NullMarked;
