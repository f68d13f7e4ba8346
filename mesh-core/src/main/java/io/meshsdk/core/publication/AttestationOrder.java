package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import java.util.OptionalLong;

/**
 * What is to be attested.
 *
 * @param product the product
 * @param port one of its ports
 * @param version the version of the port's table; empty for the newest, whichever that is when it is recorded
 * @param principal who attests
 * @since 0.1.0
 */
@CheckReturnValue
public record AttestationOrder(DataProduct product, OutputPort port, OptionalLong version, Principal principal) {}
