/** What is said of a product: owner, roles, description, lineage, what is watched. */
@NullMarked
package io.meshsdk.core.governance.builtin.papers;

import org.jspecify.annotations.NullMarked;
