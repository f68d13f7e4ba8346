package io.meshsdk.core.access;

import io.meshsdk.access.Secret;
import io.meshsdk.data.BytesColumnBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shows a keyed hash of each value, HMAC-SHA-256. Hashes and tokens of one key differ: what is hashed begins with what it is for.
 * For one thread; tells its key to nobody.
 */
final class KeyedMask implements TextMask {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOKEN_BYTES = 16;
    private static final byte[] HASH = {'h', 0};
    private static final byte[] TOKEN = {'t', 0};
    private static final HexFormat HEX = HexFormat.of();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Mac mac;
    private final byte[] begin;
    private final String prefix;

    private KeyedMask(Secret secret, byte[] begin, String prefix) {
        this.mac = mac(secret);
        this.begin = begin;
        this.prefix = prefix;
    }

    static KeyedMask hash(Secret secret) {
        return new KeyedMask(secret, HASH, "");
    }

    static KeyedMask token(Secret secret) {
        return new KeyedMask(secret, TOKEN, secret.id() + ".");
    }

    @Override
    public void mask(byte[] bytes, int from, int to, BytesColumnBuilder target) {
        mac.update(begin);
        mac.update(bytes, from, to - from);
        byte[] hash = mac.doFinal();
        String shown =
                begin == TOKEN ? prefix + BASE64.encodeToString(Arrays.copyOf(hash, TOKEN_BYTES)) : HEX.formatHex(hash);
        byte[] text = shown.getBytes(StandardCharsets.US_ASCII);
        target.append(text, 0, text.length);
    }

    private static Mac mac(Secret secret) {
        byte[] key = secret.key();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Cannot mask with keys: this Java has no %s. Add a security provider that has."
                            .formatted(ALGORITHM),
                    e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
