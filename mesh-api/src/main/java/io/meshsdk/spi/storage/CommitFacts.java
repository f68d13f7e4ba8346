package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.PublicationId;

/**
 * What a commit says about the publication it completes. Stored in the commit itself.
 *
 * @param publication what makes it happen once
 * @param contractDigest the digest of the contract document it was judged under
 * @param payload more facts as a JSON object, made by the SDK's core and given back as they are
 * @since 0.1.0
 */
@CheckReturnValue
public record CommitFacts(PublicationId publication, String contractDigest, String payload) {}
