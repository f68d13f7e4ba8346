/**
 * What tests of data products, and of plugins, are made of: storage in memory, contracts that every provider must keep, and
 * datasets that punish consumers who keep batches.
 */
@NullMarked
package io.meshsdk.testkit;

import org.jspecify.annotations.NullMarked;
