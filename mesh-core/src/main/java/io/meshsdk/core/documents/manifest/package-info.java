/**
 * Descriptions of products in the words that teams used before there were standards: contracts, product files and manifests
 * of plain keys. Read only.
 */
@NullMarked
package io.meshsdk.core.documents.manifest;

import org.jspecify.annotations.NullMarked;
