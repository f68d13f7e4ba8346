package io.meshsdk.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Makes rows of every physical and logical type, once as parquet-java writes them and once as they are to be read. */
final class EveryParquetType {
    static final MessageType TYPE = MessageTypeParser.parseMessageType("""
            message m {
              required int32 int_required;
              optional int32 int;
              optional int32 tiny (INTEGER(8,true));
              optional int32 short (INTEGER(16,true));
              required int64 long_required;
              optional int64 long;
              optional int96 old;
              optional boolean truth;
              required boolean truth_required;
              optional float small;
              optional double number;
              optional binary text (STRING);
              required binary text_required (STRING);
              optional binary kind (ENUM);
              optional binary json (JSON);
              optional binary bytes;
              optional fixed_len_byte_array(7) fixed;
              optional int32 day (DATE);
              optional int32 clock (TIME(MILLIS,false));
              optional int64 exact (TIME(MICROS,true));
              optional int64 millis (TIMESTAMP(MILLIS,true));
              optional int64 micros (TIMESTAMP(MICROS,true));
              optional int64 local (TIMESTAMP(MICROS,false));
              optional int32 decimal_int (DECIMAL(9,2));
              optional int64 decimal_long (DECIMAL(18,4));
              optional fixed_len_byte_array(5) decimal_fixed (DECIMAL(10,2));
              optional fixed_len_byte_array(16) decimal_wide (DECIMAL(38,10));
              optional binary decimal_bytes (DECIMAL(12,3));
              optional binary decimal_wide_bytes (DECIMAL(30,3));
            }
            """);

    private final Random random;
    private final int distinct;
    private final double nulls;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    EveryParquetType(long seed, int distinct, double nulls) {
        this.random = new Random(seed);
        this.distinct = distinct;
        this.nulls = nulls;
    }

    /** Returns the rows made so far. */
    List<Map<String, @Nullable Object>> rows() {
        return rows;
    }

    Group next() {
        Group group = new SimpleGroup(TYPE);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (Type type : TYPE.getFields()) {
            boolean missing = type.isRepetition(Type.Repetition.OPTIONAL) && random.nextDouble() < nulls;
            row.put(type.getName(), missing ? null : value(group, type.asPrimitiveType()));
        }
        rows.add(row);
        return group;
    }

    private Object value(Group group, PrimitiveType type) {
        String name = type.getName();
        if (type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal) {
            return decimal(group, type, decimal);
        }
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> ofInt(group, name);
            case INT64 -> ofLong(group, name);
            case BOOLEAN -> add(group, name, random.nextInt(10) < 3);
            case FLOAT -> add(group, name, number() / 8.0f);
            case DOUBLE -> add(group, name, number() / 16.0);
            case INT96 -> int96(group, name);
            case BINARY -> ofBytes(group, name);
            case FIXED_LEN_BYTE_ARRAY -> bytes(group, name, fixed(type.getTypeLength()));
        };
    }

    private int number() {
        return random.nextInt(distinct) - distinct / 3;
    }

    private Object ofInt(Group group, String name) {
        return switch (name) {
            case "tiny" -> add(group, name, random.nextInt(256) - 128);
            case "short" -> add(group, name, number() % 30_000);
            case "day" -> {
                add(group, name, number());
                yield LocalDate.ofEpochDay(group.getInteger(name, 0));
            }
            case "clock" -> {
                add(group, name, random.nextInt(86_400_000));
                yield LocalTime.ofNanoOfDay(group.getInteger(name, 0) * 1_000_000L);
            }
            default -> add(group, name, random.nextInt(50) == 0 ? random.nextInt() : number());
        };
    }

    private Object ofLong(Group group, String name) {
        return switch (name) {
            case "exact" -> {
                add(group, name, (random.nextInt() & 0xFFFF_FFFFL) * 20 % 86_400_000_000L);
                yield LocalTime.ofNanoOfDay(group.getLong(name, 0) * 1_000);
            }
            case "millis" -> {
                add(group, name, 1_700_000_000_000L + number());
                yield Instant.ofEpochMilli(group.getLong(name, 0));
            }
            case "micros" -> {
                add(group, name, -1_700_000_000_000_000L + number());
                yield Instant.EPOCH.plus(group.getLong(name, 0), ChronoUnit.MICROS);
            }
            case "local" -> {
                add(group, name, 1_600_000_000_000_000L + number());
                yield LocalDateTime.ofInstant(
                        Instant.EPOCH.plus(group.getLong(name, 0), ChronoUnit.MICROS), ZoneOffset.UTC);
            }
            default -> add(group, name, random.nextInt(50) == 0 ? random.nextLong() : number() * 10_000_000_000L);
        };
    }

    private Object int96(Group group, String name) {
        long nanos = random.nextInt(86_400_000) * 1_000_000L;
        int day = random.nextInt(60_000) - 10_000;
        byte[] bytes = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(nanos)
                .putInt(2_440_588 + day)
                .array();
        group.add(name, Binary.fromConstantByteArray(bytes));
        return Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos);
    }

    private Object ofBytes(Group group, String name) {
        if (name.equals("bytes")) {
            return bytes(group, name, fixed(random.nextInt(90)));
        }
        String text = switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "Zürich " + number();
            case 2 -> "a rather long text that begins as many others do, and ends in " + number();
            default -> "text " + number();
        };
        group.add(name, text);
        return text;
    }

    private byte[] fixed(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 7);
        System.arraycopy(("" + number()).getBytes(StandardCharsets.UTF_8), 0, bytes, 0, Math.min(length, 1));
        return bytes;
    }

    private static Object bytes(Group group, String name, byte[] bytes) {
        group.add(name, Binary.fromConstantByteArray(bytes));
        List<Object> list = new ArrayList<>();
        for (byte one : bytes) {
            list.add(one);
        }
        return list;
    }

    private Object decimal(Group group, PrimitiveType type, DecimalLogicalTypeAnnotation decimal) {
        BigInteger unscaled = new BigInteger(random.nextInt(126) + 1, random)
                .mod(BigInteger.TEN.pow(decimal.getPrecision()))
                .multiply(random.nextBoolean() ? BigInteger.ONE : BigInteger.ONE.negate());
        switch (type.getPrimitiveTypeName()) {
            case INT32 -> group.add(type.getName(), unscaled.intValueExact());
            case INT64 -> group.add(type.getName(), unscaled.longValueExact());
            case BINARY -> group.add(type.getName(), Binary.fromConstantByteArray(unscaled.toByteArray()));
            default -> group.add(type.getName(), Binary.fromConstantByteArray(padded(unscaled, type.getTypeLength())));
        }
        return new BigDecimal(unscaled, decimal.getScale());
    }

    private static byte[] padded(BigInteger unscaled, int length) {
        byte[] shortest = unscaled.toByteArray();
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) (unscaled.signum() < 0 ? -1 : 0));
        System.arraycopy(shortest, 0, bytes, length - shortest.length, shortest.length);
        return bytes;
    }

    private static Object add(Group group, String name, Object value) {
        if (value instanceof Integer number) {
            group.add(name, number);
        } else if (value instanceof Long number) {
            group.add(name, number);
        } else if (value instanceof Boolean truth) {
            group.add(name, truth);
        } else if (value instanceof Float number) {
            group.add(name, number);
        } else {
            group.add(name, (Double) value);
        }
        return value;
    }
}
