package io.meshsdk.core.catalog;

import io.meshsdk.catalog.CatalogEntry;

/**
 * One revision of an entry, as a file holds it.
 *
 * @param token what no other written document has
 * @param replaces the token of the revision before; empty for the first
 * @param entry what is remembered
 */
record EntryDocument(String token, String replaces, CatalogEntry entry) {}
