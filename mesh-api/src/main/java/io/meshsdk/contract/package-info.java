/** What a port promises: the data contract with its service levels, retention and roles. */
@NullMarked
package io.meshsdk.contract;

import org.jspecify.annotations.NullMarked;
