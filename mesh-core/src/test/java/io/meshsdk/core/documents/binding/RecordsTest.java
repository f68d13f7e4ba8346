package io.meshsdk.core.documents.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.core.documents.tree.Place;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.InputContract;
import io.meshsdk.metadata.Server;
import io.meshsdk.metadata.SupportChannel;
import io.meshsdk.metadata.TeamMember;
import io.meshsdk.metadata.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class RecordsTest {
    private static final Sequence NO_TEXT = Sequence.of(List.of(Scalar.flag(true)));

    @Nested
    final class Read {
        @Test
        void read_keysAsTheStandardCallsThem_areTheComponents() {
            Mapping member = new Entries()
                    .text("username", "ann")
                    .text("role", "steward")
                    .text("dateIn", "2024-01-01")
                    .texts("tags", List.of("core"))
                    .node();

            assertThat(Records.read(TeamMember.class, member))
                    .contains(new TeamMember(
                            "ann",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("steward"),
                            new TeamMember.Tenure(Optional.of("2024-01-01"), Optional.empty(), Optional.empty()),
                            Annotations.none().tags("core")));
        }

        @Test
        void read_aKeyOfAnotherType_isKeptAsItIs() {
            Mapping channel = new Entries()
                    .text("channel", "#sales")
                    .node("url", Sequence.of(List.of(Scalar.text("a"))))
                    .node("tags", Scalar.text("no list"))
                    .node();

            SupportChannel read = Records.read(SupportChannel.class, channel).orElseThrow();

            assertThat(read.url()).isEmpty();
            assertThat(read.annotations().others())
                    .containsOnlyKeys("url", "tags")
                    .containsEntry("tags", Value.of("no list"));
            assertThat(Records.write(read).says(channel)).isTrue();
        }

        @Test
        void read_aListOfWhichOneCannotBeRead_isKeptAsAWhole() {
            Mapping server = new Entries()
                    .text("server", "s")
                    .nodes(
                            "roles",
                            List.of("a", "b"),
                            role -> new Entries().text("rule", role).node())
                    .node();

            Server read = Records.read(Server.class, server).orElseThrow();

            assertThat(read.roles()).isEmpty();
            assertThat(read.annotations().others()).containsOnlyKeys("roles");
        }

        @Test
        void read_aRequiredKeyIsMissing_isNothing() {
            assertThat(Records.read(
                            SupportChannel.class, new Entries().text("url", "u").node()))
                    .isEmpty();
            assertThat(Records.read(SupportChannel.class, Scalar.text("channel")))
                    .isEmpty();
        }

        @Test
        void read_anUnknownKeyThatTheRecordCannotKeep_isNothing() {
            Entries contract = new Entries().text("id", "c").text("version", "1");
            assertThat(Records.read(InputContract.class, contract.node())).contains(new InputContract("c", "1"));

            assertThat(Records.read(
                            InputContract.class, contract.text("colour", "red").node()))
                    .isEmpty();
        }
    }

    @Nested
    final class Strictly {
        @Test
        void write_annotations_standApart() {
            Server server = new Server(
                    Optional.of("s"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Map.of(),
                    Annotations.none().others(Map.of("server", Value.of("another"))));

            Mapping written = StrictRecords.write(server);

            assertThat(written.find("server")).contains(Scalar.text("s"));
            assertThat(StrictRecords.read(Server.class, written)).contains(server);
        }

        @Test
        void read_whatIsForgivenElsewhere_isNothing() {
            Mapping number = new Entries().number("channel", 7).node();
            Mapping empty = new Entries()
                    .text("channel", "c")
                    .node("annotations", Mapping.of(Map.of()))
                    .node();

            assertThat(Records.read(SupportChannel.class, number)).contains(SupportChannel.of("7"));
            assertThat(StrictRecords.read(SupportChannel.class, number)).isEmpty();
            assertThat(StrictRecords.read(SupportChannel.class, empty)).isEmpty();
        }
    }

    @Nested
    final class OfKeys {
        private final Keys keys = new Keys(new Entries()
                .text("text", "t")
                .number("number", new BigDecimal("1.20"))
                .node("flag", Scalar.flag(false))
                .node("nothing", Scalar.nothing())
                .node("mixed", Sequence.of(List.of(Scalar.text("a"), NO_TEXT)))
                .text("unasked", "u")
                .node());

        @Test
        void others_whatWasOfUse_isNotAmongThem() {
            assertThat(keys.text("text")).contains("t");
            assertThat(keys.number("number")).contains(new BigDecimal("1.20"));
            assertThat(keys.flag("flag")).contains(false);
            assertThat(keys.value("nothing")).contains(Value.nothing());

            assertThat(keys.others().keySet()).containsExactly("mixed", "unasked");
        }

        @Test
        void others_whatWasAskedAsAnotherType_isAmongThem() {
            assertThat(keys.flag("text")).isEmpty();
            assertThat(keys.number("text")).isEmpty();
            assertThat(keys.text("nothing")).isEmpty();
            assertThat(keys.texts("mixed")).isEmpty();
            assertThat(keys.mappings("mixed")).isEmpty();
            assertThat(keys.mapping("mixed")).isEmpty();

            assertThat(keys.others()).containsOnlyKeys("text", "number", "flag", "nothing", "mixed", "unasked");
        }

        @Test
        void others_whatWasSkipped_isNotAmongThem() {
            keys.skip("unasked", "absent");

            assertThat(keys.others()).doesNotContainKeys("unasked", "absent");
        }

        @Test
        void text_ofANumberOrFlag_isWhatWasWritten() {
            assertThat(keys.text("number")).contains("1.20");
            assertThat(keys.text("flag")).contains("false");
        }
    }

    @Test
    void values_aNumberWithAnExponentBeyondBounds_staysAText() {
        Node endless = new Scalar("1e99999999999", Kind.NUMBER, Place.NOWHERE);

        assertThat(Values.of(endless)).isEqualTo(Value.of("1e99999999999"));
        assertThat(new Keys(Mapping.of(Map.of("n", endless))).number("n")).isEmpty();
    }
}
