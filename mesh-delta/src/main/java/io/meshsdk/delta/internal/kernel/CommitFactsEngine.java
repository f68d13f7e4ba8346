package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.ExpressionHandler;
import io.delta.kernel.engine.FileSystemClient;
import io.delta.kernel.engine.JsonHandler;
import io.delta.kernel.engine.MetricsReporter;
import io.delta.kernel.engine.ParquetHandler;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An engine that writes our facts into the commit it makes. For one commit. */
final class CommitFactsEngine implements Engine {
    private final Engine engine;
    private final CommitInfoFacts facts;
    private @Nullable String transactionId;

    CommitFactsEngine(Engine engine, CommitInfoFacts facts) {
        this.engine = engine;
        this.facts = facts;
    }

    /** Returns what tells the commit that was tried from those of others, null if none was. */
    @Nullable
    String transactionId() {
        return transactionId;
    }

    @Override
    public ExpressionHandler getExpressionHandler() {
        return engine.getExpressionHandler();
    }

    @Override
    public JsonHandler getJsonHandler() {
        return new FactsWriter(engine.getJsonHandler());
    }

    @Override
    public FileSystemClient getFileSystemClient() {
        return engine.getFileSystemClient();
    }

    @Override
    public ParquetHandler getParquetHandler() {
        return engine.getParquetHandler();
    }

    @Override
    public List<MetricsReporter> getMetricsReporters() {
        return engine.getMetricsReporters();
    }

    private Row withFacts(Row action) {
        if (action.isNullAt(SingleAction.COMMIT_INFO_ORDINAL)) {
            return action;
        }
        Row info = action.getStruct(SingleAction.COMMIT_INFO_ORDINAL);
        transactionId = info.getString(CommitInfoFacts.ordinal("txnId"));
        return facts.over(info);
    }

    private final class FactsWriter implements JsonHandler {
        private final JsonHandler handler;

        FactsWriter(JsonHandler handler) {
            this.handler = handler;
        }

        @Override
        public ColumnarBatch parseJson(ColumnVector texts, StructType schema, Optional<ColumnVector> selection) {
            return handler.parseJson(texts, schema, selection);
        }

        @Override
        public CloseableIterator<ColumnarBatch> readJsonFiles(
                CloseableIterator<FileStatus> files, StructType schema, Optional<Predicate> predicate)
                throws IOException {
            return handler.readJsonFiles(files, schema, predicate);
        }

        @Override
        public void writeJsonFileAtomically(String path, CloseableIterator<Row> actions, boolean overwrite)
                throws IOException {
            handler.writeJsonFileAtomically(path, actions.map(CommitFactsEngine.this::withFacts), overwrite);
        }
    }
}
