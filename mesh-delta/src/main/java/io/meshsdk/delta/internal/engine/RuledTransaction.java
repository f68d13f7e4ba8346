package io.meshsdk.delta.internal.engine;

import io.meshsdk.delta.internal.log.CommitAttempt;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogTransaction;
import java.util.OptionalLong;

/** A transaction that refuses, before it writes anything, what the table does not allow. */
final class RuledTransaction implements LogTransaction {
    private final TableRules rules;
    private final LogTransaction transaction;

    RuledTransaction(TableRules rules, LogTransaction transaction) {
        this.rules = rules;
        this.transaction = transaction;
    }

    @Override
    public long readVersion() {
        return transaction.readVersion();
    }

    @Override
    public OptionalLong transactionVersion(String application) {
        return transaction.transactionVersion(application);
    }

    @Override
    public CommitAttempt commit(LogChange change) {
        rules.require(change);
        return transaction.commit(change.reading(rules.comparable(change.reads())));
    }
}
