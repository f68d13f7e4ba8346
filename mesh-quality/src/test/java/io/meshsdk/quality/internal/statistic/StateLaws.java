package io.meshsdk.quality.internal.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.quality.internal.state.SlotState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What holds for every state: a commutative monoid, the same bytes for any partitioning and order of the rows. */
final class StateLaws<S extends SlotState> {
    private final Supplier<S> none;
    private final BiConsumer<S, int[]> adder;
    private final Reader reader;

    /** The laws of a kind of state: how to make an empty one, to add rows by their numbers, and to read bytes. */
    StateLaws(Supplier<S> none, BiConsumer<S, int[]> adder, Reader reader) {
        this.none = none;
        this.adder = adder;
        this.reader = reader;
    }

    interface Reader {
        SlotState read(DataInput in) throws IOException;
    }

    void hold(int rows, Random random) {
        byte[] onePass = bytes(of(IntStream.range(0, rows).toArray()));
        List<SlotState> parts = parts(rows, random);
        assertMonoid(parts, random);
        assertThat(bytes(merged(parts, random))).isEqualTo(onePass);
        assertThat(bytes(read(onePass))).isEqualTo(onePass);
    }

    private SlotState of(int[] rows) {
        S state = none.get();
        adder.accept(state, rows);
        return state;
    }

    private List<SlotState> parts(int rows, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
        Collections.shuffle(order, random);
        int[] shuffled = order.stream().mapToInt(i -> i).toArray();
        List<SlotState> parts = new ArrayList<>(List.of(none.get()));
        int from = 0;
        while (from < rows) {
            S part = none.get();
            for (int batches = random.nextInt(3); batches >= 0; batches--) {
                int to = from + random.nextInt(rows - from + 1);
                adder.accept(part, Arrays.copyOfRange(shuffled, from, to));
                from = to;
            }
            parts.add(part);
        }
        return parts;
    }

    private void assertMonoid(List<SlotState> parts, Random random) {
        SlotState a = parts.get(random.nextInt(parts.size()));
        SlotState b = parts.get(random.nextInt(parts.size()));
        SlotState c = parts.get(random.nextInt(parts.size()));
        byte[] before = bytes(a);
        assertThat(bytes(a.merge(b))).isEqualTo(bytes(b.merge(a)));
        assertThat(bytes(a.merge(b).merge(c))).isEqualTo(bytes(a.merge(b.merge(c))));
        assertThat(bytes(a.merge(none.get()))).isEqualTo(bytes(a)).isEqualTo(before);
    }

    private SlotState merged(List<SlotState> parts, Random random) {
        List<SlotState> left = new ArrayList<>(parts);
        while (left.size() > 1) {
            SlotState one = left.remove(random.nextInt(left.size()));
            SlotState two = left.remove(random.nextInt(left.size()));
            SlotState both = one.merge(two);
            left.add(random.nextBoolean() ? both : read(bytes(both)));
        }
        return left.get(0);
    }

    private SlotState read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            SlotState state = reader.read(in);
            assertThat(in.available()).isZero();
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(SlotState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            state.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
