/**
 * Products and organisations as documents. Start at {@link io.meshsdk.core.documents.ProductDocuments} and
 * {@link io.meshsdk.core.documents.OrganizationDocuments}.
 */
@NullMarked
package io.meshsdk.core.documents;

import org.jspecify.annotations.NullMarked;
