/**
 * What the open standards say of contracts, products and their parts beside their promises: names, people, places, links.
 * The components of the records are called as the Open Data Contract Standard and the Open Data Product Standard call
 * their keys.
 */
@NullMarked
package io.meshsdk.metadata;

import org.jspecify.annotations.NullMarked;
