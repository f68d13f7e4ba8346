package io.meshsdk.benchmarks;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumnBuilder;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.trino.tpch.LineItem;
import io.trino.tpch.LineItemGenerator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The line items of TPC-H in memory, all sixteen columns. */
public final class LineItems {
    /** All sixteen columns. */
    public static final Schema SCHEMA = Schema.of(
            Field.int64("l_orderkey").required(),
            Field.int64("l_partkey").required(),
            Field.int64("l_suppkey").required(),
            Field.int32("l_linenumber").required(),
            Field.decimal("l_quantity", 12, 2).required(),
            Field.decimal("l_extendedprice", 12, 2).required(),
            Field.decimal("l_discount", 12, 2).required(),
            Field.decimal("l_tax", 12, 2).required(),
            Field.string("l_returnflag").required(),
            Field.string("l_linestatus").required(),
            Field.date("l_shipdate").required(),
            Field.date("l_commitdate").required(),
            Field.date("l_receiptdate").required(),
            Field.string("l_shipinstruct").required(),
            Field.string("l_shipmode").required(),
            Field.string("l_comment").required());

    static final Schema STRUCT = Schema.of(Field.of("item", new StructType(SCHEMA.fields())));
    static final Schema LISTS = Schema.of(Field.list("items", new StructType(SCHEMA.fields())));
    static final int LIST = 4;
    private static final int BATCH = 4_096;

    private LineItems() {}

    /** Returns the first rows of the table, in the order in which they are generated. */
    public static List<Batch> batches(int rows) {
        Iterator<LineItem> items = new LineItemGenerator(Math.max(0.01, rows / 6_000_000.0 + 0.01), 1, 1).iterator();
        List<Batch> batches = new ArrayList<>();
        for (int done = 0; done < rows; done += BATCH) {
            List<LineItem> some = new ArrayList<>(BATCH);
            for (int i = done; i < Math.min(rows, done + BATCH); i++) {
                some.add(items.next());
            }
            batches.add(batch(some));
        }
        return batches;
    }

    /** Returns the same values as the only field, a struct. */
    static Batch struct(Batch batch) {
        return Batch.of(
                STRUCT,
                batch.rowCount(),
                List.of(StructColumn.of(batch.columns(), Validity.allValid(batch.rowCount()))));
    }

    /** Returns the same values as the only field, lists of {@value #LIST} structs. */
    static Batch lists(Batch batch) {
        int rows = batch.rowCount() / LIST;
        int[] offsets = IntStream.rangeClosed(0, rows).map(row -> row * LIST).toArray();
        Column items = StructColumn.of(batch.columns(), Validity.allValid(batch.rowCount()));
        return Batch.of(LISTS, rows, List.of(ListColumn.of(offsets, items, Validity.allValid(rows))));
    }

    private static Batch batch(List<LineItem> items) {
        List<Column> columns = List.of(
                longs(items, LineItem::getOrderKey),
                longs(items, LineItem::getPartKey),
                longs(items, LineItem::getSupplierKey),
                ints(items, LineItem::getLineNumber),
                decimals(items, item -> item.getQuantity() * 100),
                decimals(items, LineItem::getExtendedPriceInCents),
                decimals(items, LineItem::getDiscountPercent),
                decimals(items, LineItem::getTaxPercent),
                texts(items, LineItem::getReturnFlag),
                texts(items, LineItem::getStatus),
                ints(items, LineItem::getShipDate),
                ints(items, LineItem::getCommitDate),
                ints(items, LineItem::getReceiptDate),
                texts(items, LineItem::getShipInstructions),
                texts(items, LineItem::getShipMode),
                texts(items, LineItem::getComment));
        return Batch.of(SCHEMA, items.size(), columns);
    }

    private static Column longs(List<LineItem> items, ToLongFunction<LineItem> value) {
        return LongColumn.of(items.stream().mapToLong(value).toArray());
    }

    private static Column ints(List<LineItem> items, ToIntFunction<LineItem> value) {
        return IntColumn.of(items.stream().mapToInt(value).toArray());
    }

    private static Column decimals(List<LineItem> items, ToLongFunction<LineItem> value) {
        return DecimalColumn.compact(2, items.stream().mapToLong(value).toArray(), Validity.allValid(items.size()));
    }

    private static Column texts(List<LineItem> items, Function<LineItem, String> value) {
        BytesColumnBuilder builder = new BytesColumnBuilder(items.size());
        items.forEach(item -> builder.append(value.apply(item)));
        return builder.build();
    }
}
