/** Contracts of the Data Contract Specification 1.x, said in the words of the Open Data Contract Standard. Read only. */
@NullMarked
package io.meshsdk.core.documents.dcs;

import org.jspecify.annotations.NullMarked;
