package io.meshsdk.integration.others;

final class InMemoryAttestationTest extends AttestationClaims {
    @Override
    Lake lake() {
        return new Lake();
    }
}
