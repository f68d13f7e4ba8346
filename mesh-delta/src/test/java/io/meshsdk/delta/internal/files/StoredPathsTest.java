package io.meshsdk.delta.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;

final class StoredPathsTest {
    private static final Path TABLE = StoredPaths.of(URI.create("s3a://lake/a%20table"));

    @Test
    void named_relativeEscaped_liesInTheTable() {
        Path found = StoredPaths.named("segment=a%253Ab/part%20%C3%A9:1.parquet", TABLE);

        assertThat(found.toUri().getPath()).isEqualTo("/a table/segment=a%3Ab/part é:1.parquet");
        assertThat(found.toUri().getAuthority()).isEqualTo("lake");
        assertThat(StoredPaths.relative(TABLE, found)).isEqualTo("segment=a%3Ab/part é:1.parquet");
    }

    @Test
    void named_absolute_isWhereItSays() {
        assertThat(StoredPaths.named("abfss://box@account.dfs.core.windows.net/x/f%20g", TABLE))
                .isEqualTo(new Path("abfss", "box@account.dfs.core.windows.net", "/x/f g"));
        assertThat(StoredPaths.named("file:///x/f", TABLE)).isEqualTo(new Path("file", null, "/x/f"));
    }

    @Test
    void of_bucket_isItsRoot() {
        Path root = StoredPaths.of(URI.create("s3a://lake"));

        assertThat(root.isRoot()).isTrue();
        assertThat(StoredPaths.below(root, "t/f")).isEqualTo(new Path("s3a", "lake", "/t/f"));
        assertThat(StoredPaths.relative(root, new Path("s3a", "lake", "/t/f"))).isEqualTo("t/f");
    }

    @Test
    void isWithin_pathsBesideEachOther_tellsThemApart() {
        assertThat(StoredPaths.isWithin(TABLE, TABLE)).isTrue();
        assertThat(StoredPaths.isWithin(StoredPaths.below(TABLE, "x/y"), TABLE)).isTrue();
        assertThat(StoredPaths.isWithin(new Path("s3a", "lake", "/a table 2/x"), TABLE))
                .isFalse();
        assertThat(StoredPaths.isWithin(new Path("s3a", "lake", "/"), TABLE)).isFalse();
    }
}
