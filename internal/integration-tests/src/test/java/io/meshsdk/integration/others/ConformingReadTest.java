package io.meshsdk.integration.others;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.ReadRequest;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.error.StorageException;
import io.meshsdk.integration.Stored;
import io.meshsdk.schema.Field;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Stored.class)
final class ConformingReadTest extends PublishedLake {
    private ReadRequest read() {
        return lake.mesh.read(Lake.NAME);
    }

    private void publishNext() {
        DataProduct next = Lake.product("1.1.0", Field.string("note").describedAs("What the customer wrote."));
        Dataset rows = Datasets.rows(
                next.schema(), List.of(Map.<String, Object>of("order_id", 9L, "amount", 5L, "note", "please")));
        assertThat(lake.mesh.publish(next, rows).orThrow().tableVersion()).isEqualTo(2);
    }

    @Nested
    final class Conforming {
        @Test
        void conformingTo_aRange_opensTheNewestVersionOfSuchAContract() {
            publishNext();

            assertThat(Lake.ids(read().conformingTo(">=1.1.0").dataset())).containsExactly(9L);
            Dataset old = read().conformingTo("1.0.0").dataset();
            assertThat(Lake.ids(old)).containsExactly(1L, 2L);
            assertThat(old.schema().names()).containsExactly("order_id", "amount");
            assertThat(old.provenance().sources())
                    .singleElement()
                    .satisfies(source -> assertThat(source.tableVersion()).isEqualTo(1));
        }

        @Test
        void verified_afterRowsOfAnotherWriter_opensTheVersionBefore() {
            lake.others().append(Lake.rows(66));

            assertThat(Lake.ids(read().dataset())).containsExactly(1L, 2L, 66L);
            assertThat(Lake.ids(read().verified().dataset())).containsExactly(1L, 2L);
            assertThat(Lake.ids(read().asPrincipal(Lake.CONSUMER)
                            .conformingTo("^1.0.0")
                            .dataset()))
                    .containsExactly(1L, 2L);
        }

        @Test
        void conformingTo_aRangeOfNone_saysWhichIsTheNewestAndWhyItDoesNotCount() {
            assertThatThrownBy(() -> use(read().conformingTo(">=2.0.0").dataset()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContainingAll(
                            "Cannot read 'sales.orders'", ">=2.0.0", "The newest is 1: its contract is 1.0.0");

            long foreign = lake.others().overwrite(Lake.rows(66));
            assertThatThrownBy(() -> use(read().conformingTo(">=2.0.0").dataset()))
                    .hasMessageContaining("The newest is %d: version %d of another writer".formatted(foreign, foreign));
        }

        @Test
        void conformingTo_besideAVersionOrATime_isRefusedAtTheCall() {
            assertThatThrownBy(() -> use(read().tableVersion(0).conformingTo("1.0.0")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("two versions");
            assertThatThrownBy(() -> use(read().verified().timestamp(Instant.EPOCH)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> use(read().conformingTo("new")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Invalid version range 'new'");
        }
    }

    @Nested
    final class Changes {
        @Test
        void changedSince_aVersion_readsTheRowsThatCame() {
            lake.append(3, 4);
            lake.append(5);

            assertThat(Lake.ids(read().changedSince(1).dataset())).containsExactly(3L, 4L, 5L);
            assertThat(Lake.ids(read().changedSince(1).tableVersion(2).dataset()))
                    .containsExactly(3L, 4L);
            assertThat(Lake.ids(read().changedSince(3).dataset())).isEmpty();
        }

        @Test
        void changedSince_underMasks_showsWhatAConsumerMaySee() {
            lake.append(3);

            try (Stream<Row> rows =
                    read().asPrincipal(Lake.CONSUMER).changedSince(1).dataset().rows()) {
                assertThat(rows).hasSize(1);
            }
        }

        @Test
        void changedSince_anOverwrite_readsAllRows() {
            lake.overwrite(7, 8);

            assertThat(Lake.ids(read().changedSince(1).dataset())).containsExactly(7L, 8L);
        }

        @Test
        void changedSince_beforeFilesWereMadeLarger_readsTheirRowsAgain() {
            lake.mesh.maintain(Lake.NAME).compact();

            assertThat(Lake.ids(read().changedSince(1).dataset())).containsExactly(1L, 2L);
        }

        @Test
        void changedSince_aVersionAbove_isNoVersion() {
            assertThatThrownBy(() -> use(read().changedSince(9).dataset()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContainingAll("since version 9", "is 1");
            assertThatThrownBy(() -> use(read().changedSince(-1))).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void changedSince_verified_leavesOutWhatNobodyChecked() {
            lake.append(3);
            lake.others().append(Lake.rows(66));

            assertThat(Lake.ids(read().verified().changedSince(1).dataset())).containsExactly(3L);
        }
    }

    private static void use(Object made) {
        assertThat(made).isNotNull();
    }
}
