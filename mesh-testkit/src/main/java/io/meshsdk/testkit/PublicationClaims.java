package io.meshsdk.testkit;

import static io.meshsdk.testkit.StorageFixture.orders;
import static io.meshsdk.testkit.StorageFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.ConflictException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.WriteMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A publication with an id happens once. */
abstract class PublicationClaims {
    abstract StorageFixture storage();

    @Test
    @DisplayName("that nobody made is not found, with a table and without")
    void publication_unknown_isEmpty() {
        assertThat(find(PublicationId.of("hourly", 1))).isEmpty();
        storage().append(1);
        assertThat(find(PublicationId.of("hourly", 1))).isEmpty();
        assertThat(find(PublicationId.fresh())).isEmpty();
    }

    @Test
    @DisplayName("that is repeated is told the first commit, and leaves nothing")
    void commit_repeated_isAlreadyCommitted() {
        PublicationId id = PublicationId.of("hourly", 1);
        RecordedCommit first = storage().publish(storage().target(), WriteMode.append(), id, orders(1));
        storage().append(2);
        Optional<List<String>> before = storage().listing();

        CommitOutcome again = storage().attempt(storage().target(), WriteMode.append(), id, orders(1));

        assertThat(again).isEqualTo(new CommitOutcome.AlreadyCommitted(first));
        assertThat(find(id)).hasValue(first);
        assertThat(storage().listing()).isEqualTo(before);
        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(orders(1, 2)));
    }

    @Test
    @DisplayName("of an earlier number that is recorded is told its commit, however many came since")
    void commit_earlierNumberRepeated_isAlreadyCommitted() {
        RecordedCommit third = number(3);
        RecordedCommit fifth = number(5);
        RecordedCommit ninth = number(9);

        assertThat(storage().attempt(storage().target(), WriteMode.append(), PublicationId.of("hourly", 3), orders(3)))
                .isEqualTo(new CommitOutcome.AlreadyCommitted(third));
        assertThat(storage().attempt(storage().target(), WriteMode.append(), PublicationId.of("hourly", 5), orders(5)))
                .isEqualTo(new CommitOutcome.AlreadyCommitted(fifth));
        assertThat(find(PublicationId.of("hourly", 9))).hasValue(ninth);
        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(orders(3, 5, 9)));
    }

    @Test
    @DisplayName("of a number below a recorded one, and not recorded itself, is refused")
    void commit_lowerUnrecordedNumber_throws() {
        number(5);
        Optional<List<String>> before = storage().listing();

        assertThatThrownBy(() -> number(4))
                .isInstanceOf(ConflictException.class)
                .hasMessageContainingAll("hourly#4", "hourly#5");
        assertThat(storage().listing()).isEqualTo(before);
    }

    @Test
    @DisplayName("of a number below a recorded one, and not recorded itself, is refused when it is looked for")
    void publication_lowerUnrecordedNumber_throws() {
        number(3);
        number(5);

        assertThatThrownBy(() -> find(PublicationId.of("hourly", 4)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContainingAll("hourly#4", "hourly#5");
        assertThat(find(PublicationId.of("hourly", 3))).isPresent();
        assertThat(find(PublicationId.of("hourly", 6))).isEmpty();
    }

    @Test
    @DisplayName("of another series goes its own way")
    void commit_otherSeries_isIndependent() {
        number(5);
        RecordedCommit other =
                storage().publish(storage().target(), WriteMode.append(), PublicationId.of("daily", 1), orders(1));

        assertThat(find(PublicationId.of("daily", 1))).hasValue(other);
        assertThat(find(PublicationId.of("daily", 5))).isEmpty();
        assertThat(find(PublicationId.of("hourly", 6))).isEmpty();
    }

    @Test
    @DisplayName("that is recorded under another contract is refused")
    void commit_recordedUnderAnotherContract_throws() {
        number(5);
        Optional<List<String>> before = storage().listing();

        assertThatThrownBy(() -> storage()
                        .attempt(
                                storage().withContract("contract two"),
                                WriteMode.append(),
                                PublicationId.of("hourly", 5),
                                orders(6)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("hourly#5");
        assertThat(storage().listing()).isEqualTo(before);
        assertThat(storage().read()).containsExactlyElementsOf(rows(orders(5)));
    }

    @Test
    @DisplayName("that was prepared before its twin was committed is told the twin's commit")
    void commit_twinCommittedSinceItWasStaged_isAlreadyCommitted() {
        storage().append(1);
        PublicationId id = PublicationId.of("hourly", 1);
        try (var write = storage().begin(WriteMode.append())) {
            var staged = List.of(StorageFixture.stage(write, 0, orders(2)));
            RecordedCommit twin = storage().publish(storage().target(), WriteMode.append(), id, orders(2));

            assertThat(write.commit(staged, StorageFixture.facts(id, storage().target()), ReadScope.WHOLE_TABLE))
                    .isEqualTo(new CommitOutcome.AlreadyCommitted(twin));
        }
        assertThat(storage().read()).containsExactlyInAnyOrderElementsOf(rows(orders(1, 2)));
    }

    private RecordedCommit number(long number) {
        return storage()
                .publish(storage().target(), WriteMode.append(), PublicationId.of("hourly", number), orders(number));
    }

    private Optional<RecordedCommit> find(PublicationId id) {
        return storage().provider().publication(storage().location(), id);
    }
}
