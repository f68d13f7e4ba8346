/** The dialect {@code datamesh/v1}: the stored form in the words and the order of people. */
@NullMarked
package io.meshsdk.core.documents.datamesh;

import org.jspecify.annotations.NullMarked;
