/** Names and versions: of products, of publications, of contracts. */
@NullMarked
package io.meshsdk.identity;

import org.jspecify.annotations.NullMarked;
