/** The tables of ports: where they lie, what their logs say, and what the catalog and policies know of them. */
@NullMarked
package io.meshsdk.core.publication.tables;

import org.jspecify.annotations.NullMarked;
