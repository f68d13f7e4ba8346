package io.meshsdk.core.access.mask;

import io.meshsdk.access.Secret;
import io.meshsdk.data.BytesColumnBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shows a keyed hash of each value, HMAC-SHA-256. What is hashed begins with what it is for, hash or token, and with the token domain,
 * each behind its length: hashes and tokens differ, and those of two domains do not join, though the host may give one key for all.
 * For one thread; tells its key to nobody.
 */
final class KeyedMask implements TextMask {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOKEN_BYTES = 16;
    private static final String HASH = "mesh-mask-hash 1";
    private static final String TOKEN = "mesh-mask-token 1";
    private static final HexFormat HEX = HexFormat.of();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Mac mac;
    private final byte[] begin;
    private final Form form;

    private KeyedMask(Secret secret, byte[] begin, Form form) {
        this.mac = mac(secret);
        this.begin = begin;
        this.form = form;
    }

    static KeyedMask hash(Secret secret, String domain) {
        return new KeyedMask(secret, begin(HASH, domain), HEX::formatHex);
    }

    static KeyedMask token(Secret secret, String domain) {
        String prefix = secret.id() + ".";
        return new KeyedMask(
                secret, begin(TOKEN, domain), hash -> prefix + BASE64.encodeToString(Arrays.copyOf(hash, TOKEN_BYTES)));
    }

    private static byte[] begin(String use, String domain) {
        byte[] first = use.getBytes(StandardCharsets.UTF_8);
        byte[] second = domain.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Integer.BYTES + first.length + second.length)
                .putInt(first.length)
                .put(first)
                .putInt(second.length)
                .put(second)
                .array();
    }

    @Override
    public void mask(byte[] bytes, int from, int to, BytesColumnBuilder target) {
        mac.update(begin);
        mac.update(bytes, from, to - from);
        byte[] text = form.of(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
        target.append(text, 0, text.length);
    }

    /** How a hash is shown. */
    private interface Form {
        String of(byte[] hash);
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
