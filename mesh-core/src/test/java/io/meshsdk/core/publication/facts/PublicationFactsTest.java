package io.meshsdk.core.publication.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.core.evidence.EvidenceReference;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.data.Provenance;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.WriteMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PublicationFactsTest {
    static Stream<Act> acts() {
        Stream<Act> written = Stream.of(Act.Mode.values()).map(Act.Written::new);
        return Stream.concat(written, Stream.of(new Act.Attested(7), new Act.Restored(0)));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void decode_isTheInverseOfEncode(Act act) {
        PublicationFacts facts = facts(act);

        assertThat(PublicationFacts.decode(facts.encode())).isEqualTo(facts);
    }

    static Stream<Proof> proofs() {
        EvidenceReference evidence = new EvidenceReference(7, "e".repeat(64));
        AuditAnchor anchor = new AuditAnchor(12, "a".repeat(64), Instant.parse("2026-11-20T07:00:00.000001Z"));
        return Stream.of(
                new Proof(Optional.of(evidence), Optional.of(anchor)),
                new Proof(Optional.of(evidence), Optional.empty()),
                new Proof(Optional.empty(), Optional.of(anchor)));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void decode_ofFactsThatNameEvidenceAndAudit_isTheInverseOfEncode(Proof proof) {
        PublicationFacts facts = facts(new Act.Attested(7)).proven(proof);

        assertThat(PublicationFacts.decode(facts.encode())).isEqualTo(facts);
        assertThat(Witness.digest(facts.encode()))
                .isNotEqualTo(Witness.digest(facts(new Act.Attested(7)).encode()));
    }

    @Test
    void decode_ofAnAnchorThatIsNone_isDamaged() {
        CommitFacts facts = facts(new Act.Attested(7))
                .proven(proofs().findFirst().orElseThrow())
                .encode();
        CommitFacts damaged = new CommitFacts(
                facts.publication(), facts.contractDigest(), facts.payload().replace("a".repeat(64), "head"));

        assertThatThrownBy(() -> assertThat(PublicationFacts.decode(damaged)).isNull())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void decode_ofCommitsThatDoNotSayWhatWasDone_isUntold() {
        String old =
                "{\"form\":1,\"product\":\"sales.orders\",\"version\":\"1.0.0\",\"port\":\"daily\",\"principal\":\"p\","
                        + "\"policies\":\"p\",\"score\":1.0,\"rows\":2,\"bytes\":3,\"publishedAt\":\"2026-11-20T07:00:00Z\","
                        + "\"checks\":[],\"inputs\":[]}";

        PublicationFacts facts = PublicationFacts.decode(new CommitFacts(PublicationId.of("hourly", 1), "digest", old));

        assertThat(facts.subject().act()).isEqualTo(new Act.Written(Act.Mode.UNTOLD));
        assertThat(facts.rowCount()).isEqualTo(2);
        assertThat(facts.proof()).isEmpty();
        assertThat(facts.evidence().bundle()).isEmpty();
    }

    @Test
    void decode_ofFactsUnderABundle_isTheInverseOfEncode() {
        PublicationFacts plain = facts(new Act.Written(Act.Mode.APPEND));
        PublicationFacts facts = new PublicationFacts(
                plain.id(),
                plain.subject(),
                new PublicationFacts.Evidence(
                        "digest", "policies", 1, List.of(), Provenance.none(), Optional.of(new BundleMark(3, "00ff"))),
                2,
                3,
                plain.publishedAt());

        assertThat(PublicationFacts.decode(facts.encode())).isEqualTo(facts);
        assertThat(facts.made().bundle()).contains(new BundleMark(3, "00ff"));
    }

    @Test
    void decode_ofAnAttestationOfNoVersion_isDamaged() {
        CommitFacts facts = facts(new Act.Attested(7)).encode();
        CommitFacts damaged = new CommitFacts(
                facts.publication(), facts.contractDigest(), facts.payload().replace("\"of\":7", "\"of\":-7"));

        assertThatThrownBy(() -> assertThat(PublicationFacts.decode(damaged)).isNull())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void act_ofEveryMode_isItsOwn() {
        List<WriteMode> modes = List.of(
                WriteMode.overwrite(),
                WriteMode.append(),
                WriteMode.overwritePartitions(),
                WriteMode.overwriteWhere(Filter.parse("day = 1")),
                WriteMode.upsert(List.of("order_id")));

        assertThat(modes.stream().map(Act::of))
                .containsExactlyElementsOf(Stream.of(
                                Act.Mode.OVERWRITE,
                                Act.Mode.APPEND,
                                Act.Mode.OVERWRITE_PARTITIONS,
                                Act.Mode.OVERWRITE_WHERE,
                                Act.Mode.UPSERT)
                        .<Act>map(Act.Written::new)
                        .toList());
    }

    @Test
    void digest_ofFactsThatDifferAnywhere_differs() {
        PublicationId id = PublicationId.of("hourly", 1);
        List<String> digests = Stream.of(
                        new CommitFacts(id, "digest", "payload"),
                        new CommitFacts(PublicationId.of("hourly", 2), "digest", "payload"),
                        new CommitFacts(id, "diges", "tpayload"),
                        new CommitFacts(id, "digest", "payloads"))
                .map(Witness::digest)
                .toList();

        assertThat(digests).doesNotHaveDuplicates().allMatch(digest -> digest.matches("[0-9a-f]{64}"));
        assertThat(Witness.digest(new CommitFacts(id, "digest", "payload"))).isEqualTo(digests.get(0));
    }

    private static PublicationFacts facts(Act act) {
        return new PublicationFacts(
                PublicationId.of("hourly", 1),
                new PublicationFacts.Subject(
                        ProductId.parse("sales.orders"),
                        SemanticVersion.of(1, 2, 3),
                        "daily",
                        "service p of sales",
                        act),
                new PublicationFacts.Evidence("digest", "policies", 0.75, List.of("unique: passed"), Provenance.none()),
                2,
                3,
                Instant.parse("2026-11-20T07:00:00Z"));
    }
}
