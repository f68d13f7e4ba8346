package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.DataSourceException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads decimals of more bytes than they need. */
final class DecimalBytesTest {
    private static final MessageType TYPE =
            MessageTypeParser.parseMessageType("message m { required binary f (DECIMAL(38,0)); }");

    @TempDir
    private Path folder;

    private Path write(String hex) throws IOException {
        Path file = folder.resolve("decimals.parquet");
        GroupFile.of(file, TYPE).write(1, i -> {
            SimpleGroup group = new SimpleGroup(TYPE);
            group.add("f", Binary.fromConstantByteArray(HexFormat.of().parseHex(hex)));
            return group;
        });
        return file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00",
                "ff",
                "80000000000000000000000000000000",
                "007fffffffffffffffffffffffffffffff",
                "ff80000000000000000000000000000000",
                "ffffffffffffffffffffffffffffffffffff01",
                "000000000000000000000000000000000000ff"
            })
    void rows_bytesThatRepeatTheSign_areTheNumber(String hex) throws IOException {
        BigDecimal number = new BigDecimal(new BigInteger(HexFormat.of().parseHex(hex)));

        assertThat(AllDecoders.rows(write(hex))).isEqualTo(List.of(Map.of("f", number)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00ffffffffffffffffffffffffffffffff",
                "ff7fffffffffffffffffffffffffffffff",
                "0080000000000000000000000000000000",
                "0000ff00000000000000000000000000000000",
                "ffffff00000000000000000000000000000000",
                "0100000000000000000000000000000000"
            })
    void rows_numbersOfMoreThan128Bits_areAnErrorThatNamesThePage(String hex) throws IOException {
        Path file = write(hex);

        for (Decoder decoder : Decoder.values()) {
            assertThatThrownBy(() -> AllDecoders.rows(file, decoder))
                    .isInstanceOf(DataSourceException.class)
                    .hasMessageContainingAll("'f'", "decimals.parquet", "row group 0");
        }
    }
}
