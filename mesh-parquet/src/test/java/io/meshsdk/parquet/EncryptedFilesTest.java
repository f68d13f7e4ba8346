package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.DataSourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.crypto.ColumnEncryptionProperties;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads a file one of whose columns is encrypted, without its key. */
final class EncryptedFilesTest {
    private static final MessageType TYPE =
            MessageTypeParser.parseMessageType("message m { required int64 id; required int64 secret; }");
    private static final byte[] KEY = "sixteen letters.".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("encrypted.parquet");
        ColumnPath secret = ColumnPath.get("secret");
        FileEncryptionProperties encryption = FileEncryptionProperties.builder(KEY)
                .withPlaintextFooter()
                .withEncryptedColumns(Map.of(
                        secret,
                        ColumnEncryptionProperties.builder(secret).withKey(KEY).build()))
                .build();
        GroupFile.of(file, TYPE).withEncryption(encryption).write(100, i -> {
            SimpleGroup group = new SimpleGroup(TYPE);
            group.add("id", (long) i);
            group.add("secret", (long) i);
            return group;
        });
    }

    @ParameterizedTest
    @EnumSource(Decoder.class)
    void open_encryptedColumn_isATypedErrorThatNamesTheFile(Decoder decoder) {
        assertThatThrownBy(() -> AllDecoders.rows(file, decoder))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("encrypted.parquet");
    }

    @Test
    void select_columnInTheClear_isRead() {
        assertThat(AllDecoders.rows(AllDecoders.dataset(file, Decoder.DIRECT).select("id")))
                .hasSize(100)
                .contains(Map.of("id", 99L));
    }
}
