package io.meshsdk.quality.personal;

import io.meshsdk.quality.personal.FieldNames.Hint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What is known of a leaf: what its name says, and a sample of what its values look like.
 *
 * @param hint what its name says of persons
 * @param otherNumbers whether its name says that digits are of something else
 * @param sample the sample
 */
record LeafState(Optional<Hint> hint, boolean otherNumbers, Sample sample) {
    private static final double THOUSAND = 1000;

    /** Returns what is known of no rows. */
    static LeafState none(Leaf leaf) {
        return new LeafState(
                FieldNames.hint(leaf.name(), leaf.type()), FieldNames.isOfOtherNumbers(leaf.name()), new Sample());
    }

    Optional<Verdict> verdict() {
        return Verdict.of(hint, otherNumbers, sample);
    }

    /** Returns what is known of both sets of rows; this one's sample is the one that grows. */
    LeafState merge(LeafState other) {
        sample.addAll(other.sample);
        return this;
    }

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(hint.map(some -> some.category().number()).orElse(0));
            out.writeShort(
                    hint.map(some -> (int) Math.round(THOUSAND * some.weight())).orElse(0));
            out.writeBoolean(otherNumbers);
            sample.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static LeafState decode(byte[] state) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            Optional<PersonalCategory> category = PersonalCategory.numbered(in.readByte());
            double weight = in.readShort() / THOUSAND;
            Optional<Hint> hint = category.map(some -> new Hint(some, weight));
            return new LeafState(hint, in.readBoolean(), Sample.read(in));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Invalid state of analyzer '%s': measure the data again".formatted(PersonalDataAnalyzer.KEY), e);
        }
    }
}
