package io.meshsdk.delta.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

final class SecretsTest {
    private static final Configuration SETTINGS = HadoopSettings.with(Map.of(
            "fs.s3a.access.key", "AKIAEXAMPLE",
            "fs.s3a.secret.key", "s3cr3t/key",
            "fs.s3a.session.token", "t0ken",
            "fs.azure.account.key.lake.dfs.core.windows.net", "bas3==",
            "fs.azure.sas.fixed.token.lake", "sv=1&sig=abc",
            "fs.s3a.aws.credentials.provider", "org.example.Provider",
            "fs.s3a.endpoint", "http://localhost:9000"));

    @Test
    void without_valuesOfTellingKeys_areHidden() {
        String told = Secrets.without(
                "403 for AKIAEXAMPLE, s3cr3t/key, t0ken, bas3== at http://localhost:9000 by org.example.Provider",
                SETTINGS);

        assertThat(told).isEqualTo("403 for ***, ***, ***, *** at http://localhost:9000 by org.example.Provider");
    }

    @Test
    void without_signedAddress_keepsTheRest() {
        assertThat(Secrets.without("GET https://lake/f?comp=list&sig=aB%2F1&x=2 X-Amz", new Configuration(false)))
                .isEqualTo("GET https://lake/f?comp=list&sig=***&x=2 X-Amz");
        assertThat(Secrets.without("https://b/k?X-Amz-Signature=ab1", new Configuration(false)))
                .isEqualTo("https://b/k?X-Amz-Signature=***");
    }
}
