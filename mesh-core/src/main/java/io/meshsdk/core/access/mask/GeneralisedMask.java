package io.meshsdk.core.access.mask;

import io.meshsdk.access.Mask;
import io.meshsdk.data.BytesColumnBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Shows the group of each text. */
final class GeneralisedMask implements TextMask {
    private final Map<ByteBuffer, byte[]> groups = new HashMap<>();
    private final byte[] others;

    GeneralisedMask(Mask.Generalised mask) {
        mask.groups().forEach((text, group) -> groups.put(ByteBuffer.wrap(utf8(text)), utf8(group)));
        this.others = utf8(mask.others());
    }

    @Override
    public void mask(byte[] bytes, int from, int to, BytesColumnBuilder target) {
        byte[] group = groups.getOrDefault(ByteBuffer.wrap(bytes, from, to - from), others);
        target.append(group, 0, group.length);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
