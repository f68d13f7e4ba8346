/** What policies take. */
@NullMarked
package io.meshsdk.benchmarks.policy;

import org.jspecify.annotations.NullMarked;
