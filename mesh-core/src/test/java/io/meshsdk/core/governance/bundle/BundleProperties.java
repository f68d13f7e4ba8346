package io.meshsdk.core.governance.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.governance.PolicyOwner;
import io.meshsdk.core.governance.PolicyTerms;
import io.meshsdk.metadata.Value;
import java.math.BigDecimal;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class BundleProperties {
    private static final KeyPair COUNCIL = Councils.keys();

    @Property
    void read_isTheInverseOfBytes(@ForAll("bundles") PolicyBundle bundle) {
        SignedBundle signed = bundle.sign(COUNCIL);
        SignedBundle read = SignedBundle.read(signed.bytes());

        assertThat(read.bundle()).isEqualTo(bundle);
        assertThat(read.mark()).isEqualTo(bundle.mark()).isEqualTo(signed.mark());
        assertThat(CouncilKeys.of(List.of(COUNCIL.getPublic())).signed(read)).isTrue();
    }

    @Property
    void signed_afterAnyByteOfTheDocumentChanged_doesNotHold(
            @ForAll("bundles") PolicyBundle bundle, @ForAll int at, @ForAll byte change) {
        SignedBundle signed = bundle.sign(COUNCIL);
        byte[] document = signed.document();
        int place = Math.floorMod(at, document.length);
        document[place] ^= change == 0 ? 1 : change;
        SignedBundle altered = new SignedBundle(bundle, document, signed.keyId(), signed.signature());

        assertThat(CouncilKeys.of(List.of(COUNCIL.getPublic())).signed(altered)).isFalse();
    }

    @Provide
    Arbitrary<PolicyBundle> bundles() {
        Arbitrary<List<BundledPolicy>> policies =
                policies().list().uniqueElements(BundledPolicy::id).ofMaxSize(4);
        return Combinators.combine(Arbitraries.longs().between(1, 1_000_000), policies)
                .as((version, named) ->
                        new PolicyBundle(version, Instant.ofEpochSecond(version), version == 1 ? "" : "abcd", named));
    }

    private static Arbitrary<BundledPolicy> policies() {
        Arbitrary<String> ids =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
        Arbitrary<PolicyOwner> owners = Arbitraries.of(
                PolicyOwner.anywhere(),
                PolicyOwner.of("sales", "steward"),
                new PolicyOwner(Optional.empty(), "council"));
        Arbitrary<BundledPolicy> kinds = Combinators.combine(
                        ids, owners, Arbitraries.maps(ids, values(2)).ofMaxSize(3))
                .as((id, owner, settings) -> new BundledPolicy.OfKind(id, "1.0", owner, "naming", settings));
        Arbitrary<BundledPolicy> made = Combinators.combine(
                        ids,
                        Arbitraries.maps(ids, values(1)).ofMaxSize(3),
                        Arbitraries.maps(ids, ids).ofMaxSize(3))
                .as((id, settings, words) -> new BundledPolicy.OfKind(
                        id,
                        "3.0",
                        PolicyOwner.anywhere(),
                        "cel",
                        new TreeMap<>(settings),
                        Optional.of(new BundledPolicy.Made(
                                new ClassOrigin("com.example." + id, "00ff"), new PolicyTerms(new TreeMap<>(words))))));
        Arbitrary<BundledPolicy> classes = Combinators.combine(
                        ids, owners, Arbitraries.maps(ids, ids).ofMaxSize(3))
                .as((id, owner, words) -> new BundledPolicy.OfClass(
                        id,
                        "2.0",
                        owner,
                        new ClassOrigin("com.example." + id, "00ff"),
                        new PolicyTerms(new TreeMap<>(words))));
        return Arbitraries.oneOf(kinds, made, classes);
    }

    private static Arbitrary<Value> values(int depth) {
        Arbitrary<Value> leaves = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(5).map(Value::of),
                Arbitraries.bigDecimals().ofScale(2).map(BigDecimal::abs).map(Value::of),
                Arbitraries.of(true, false).map(Value::of));
        return depth == 0
                ? leaves
                : Arbitraries.oneOf(
                        leaves, values(depth - 1).list().ofMaxSize(3).map(Value::of));
    }
}
