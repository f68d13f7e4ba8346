/** What the logs of tables hold that an audit is compared with: anchors, and commits that should have a record. */
@NullMarked
package io.meshsdk.core.audit.tables;

import org.jspecify.annotations.NullMarked;
