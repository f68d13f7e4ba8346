package io.meshsdk.testkit.access;

import io.meshsdk.access.Principal;
import io.meshsdk.spi.access.IdentityProvider;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Who acts is whom a token names that is sealed with the key of the host; a token that is not names nobody. */
final class SignedTokenIdentityTest extends IdentityProviderContract {
    private static final String KEY = "a key of the gateway, nobody else has it";
    private static final String CLAIM = "service|pipeline|sales";

    @Override
    protected IdentityProvider proven() {
        return new SignedToken(CLAIM, seal(CLAIM));
    }

    @Override
    protected Principal expected() {
        return Principal.service("pipeline", "sales");
    }

    @Override
    protected IdentityProvider unproven() {
        return new SignedToken(CLAIM, seal("service|pipeline|marketing"));
    }

    @Override
    protected List<String> secrets() {
        return List.of(KEY, seal(CLAIM), seal("service|pipeline|marketing"));
    }

    private static String seal(String claim) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(claim.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class SignedToken implements IdentityProvider {
        private final String claim;
        private final String seal;

        SignedToken(String claim, String seal) {
            this.claim = claim;
            this.seal = seal;
        }

        @Override
        public String name() {
            return "gateway";
        }

        @Override
        public Principal identify() {
            byte[] expected = seal(claim).getBytes(StandardCharsets.US_ASCII);
            if (!MessageDigest.isEqual(expected, seal.getBytes(StandardCharsets.US_ASCII))) {
                return Principal.anonymous();
            }
            List<String> parts = List.of(claim.split("\\|", -1));
            return Principal.service(parts.get(1), parts.get(2)).verifiedBy(name());
        }
    }
}
