package io.meshsdk.delta.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

final class OwnClassLoaderTest {
    private static final String OF_THE_HOST = "test.of.the.host";
    private static final String DEFAULT = "io.file.buffer.size";

    @Test
    void within_settingsFilesOnTheClassPath_areNotRead() throws Exception {
        assertThat(new Configuration().get(OF_THE_HOST)).isEqualTo("found");

        Configuration ours = OwnClassLoader.within(Configuration::new);

        assertThat(ours.get(OF_THE_HOST)).isNull();
        assertThat(ours.get(DEFAULT)).isNull();
    }

    @Test
    void within_classesAndOtherFiles_areThoseOfThisModule() throws Exception {
        ClassLoader loader = OwnClassLoader.within(() -> Thread.currentThread().getContextClassLoader());

        assertThat(loader.loadClass(OwnClassLoader.class.getName())).isSameAs(OwnClassLoader.class);
        assertThat(loader.getResource("META-INF/services/org.apache.hadoop.fs.FileSystem"))
                .isNotNull();
        assertThat(Collections.list(loader.getResources("core-site.xml"))).isEmpty();
    }
}
