package io.meshsdk.core.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.error.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretScanTest {
    private static List<Diagnostic> scan(String text) {
        return SecretScan.of(DocumentParser.yaml("a.yaml", text).orThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: postgres://me:hunter2@localhost/x",
                "a: see https://me:hunter2@example.com for more",
                "a: https://:hunter2@example.com",
                "a: jdbc:postgresql://${USER}:hunter2@localhost/x",
                "a: jdbc:postgresql://me:${PASSWORD:-hunter2}@localhost/x",
                "a: jdbc:postgresql://me:pre${PASSWORD}@localhost/x",
                "a: jdbc:oracle:thin:me/hunter2@localhost:1521/x",
                "a: https://x.blob.core.windows.net/c?sv=1&sig=hunter2%3D&se=2",
                "a: DefaultEndpointsProtocol=https;AccountName=x;AccountKey=hunter2==;EndpointSuffix=core.windows.net",
                "a: Endpoint=sb://x/;SharedAccessKeyName=root;SharedAccessKey=hunter2",
                "a: jdbc:sqlserver://x;user=me;password=hunter2;encrypt=true",
                "a: jdbc:postgresql://x/y?user=me&PASSWORD=hunter2",
                "a: Server=x;Uid=me;Pwd=hunter2;",
                "a: password=${PASSWORD:-hunter2}",
                "a: ['ok', {b: '-----BEGIN RSA PRIVATE KEY-----'}]",
                "password: hunter2",
                "Password: 123456",
                "secret: hunter2",
                "db_password: hunter2",
                "accountKey: hunter2",
                "client-secret: hunter2",
                "AWS_SECRET_ACCESS_KEY: hunter2",
                "apiKey: hunter2",
                "password: ${PASSWORD:-hunter2}",
                "password: pre${PASSWORD}",
                "password: $${PASSWORD}",
                "password: [hunter2]",
                "customProperties: [{property: password, value: hunter2}]",
                "'password=hunter2': x"
            })
    void of_secretWrittenOut_isErrorWithoutIt(String text) {
        assertThat(scan(text)).hasSize(1).allSatisfy(found -> {
            assertThat(found.isError()).isTrue();
            assertThat(found.code()).isEqualTo("literal-secret");
            assertThat(found.where().line()).isEqualTo(1);
            assertThat(found.describe()).doesNotContain("hunter2", "123456");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: jdbc:postgresql://${USER}:${PASSWORD}@localhost/x",
                "a: jdbc:postgresql://${USER:-me}@${HOST:-localhost}:${PORT:-5432}/x",
                "a: jdbc:postgresql://localhost:5432/adventureworks/password/passwordhash",
                "a: abfss://container@account.dfs.core.windows.net/x",
                "a: mailto:me@example.com, https://example.com:443/a@b",
                "a: https://x.blob.core.windows.net/c?sv=1&sig=${SAS}",
                "a: AccountName=x;AccountKey=${KEY};EndpointSuffix=core.windows.net",
                "a: Server=x;Uid=me;Pwd=${PASSWORD:-};",
                "a: 'Server=x;Password=***;'",
                "a: 'Server=x;Password=<your password>;'",
                "a: select count(*) from users where password = ''",
                "a: the design=fine of our passwords is secret",
                "password: ${PASSWORD}",
                "password: ${PASSWORD:-}",
                "password: ''",
                "password:",
                "password: '********'",
                "secret: true",
                "passwordHash: abc",
                "accessKeyId: abc",
                "properties: {password: {logicalType: string}}",
                "schema: [{name: password, physicalType: text}]",
                "customProperties: [{property: password, value: '${PASSWORD}'}]"
            })
    void of_noSecretWrittenOut_findsNothing(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @Test
    void of_secret_namesPathAndPlace() {
        assertThat(scan("servers:\n  - server: x\n    password: hunter2"))
                .singleElement()
                .extracting(Diagnostic::describe)
                .asString()
                .startsWith("a.yaml:3:15 servers[0].password: error literal-secret: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "://",
                "jdbc:oracle:thin:",
                "password=",
                "://a:",
                "sig=",
                "${A:-",
                "-----BEGIN ",
                "password=***;"
            })
    void of_hostileText_findsNothing(String part) {
        String text = part.repeat((1 << 20) / part.length() - 1);

        assertThat(scan("a: '" + text + "'")).hasSizeLessThanOrEqualTo(1);
    }
}
