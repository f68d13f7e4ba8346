/** How changes are found and collected, whatever they are about. Start at {@link io.meshsdk.core.compatibility.finding.Findings}. */
@NullMarked
package io.meshsdk.core.compatibility.finding;

import org.jspecify.annotations.NullMarked;
