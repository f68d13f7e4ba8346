package io.meshsdk.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PagesTest {
    private static final int MOST_LINES = 10;

    static Stream<Page> pages() {
        List<String> roots = List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md");
        return Stream.concat(roots.stream().map(Page::of), Page.below("docs").stream());
    }

    static Stream<Page> pagesWithSnippets() {
        return Stream.concat(Stream.of(Page.of("README.md")), Page.below("docs/how-to").stream());
    }

    @ParameterizedTest
    @MethodSource("pagesWithSnippets")
    void snippets_ofAPage_areWhatIsCompiled(Page page) {
        assertThat(page.snippets()).isNotEmpty().allSatisfy(snippet -> {
            assertThat(snippet.file()).as("the file that a block is from").isNotEmpty();
            assertThat(snippet.code()).isEqualTo(snippet.source());
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_ofAPage_leadSomewhere(Page page) {
        assertThat(page.deadLinks()).isEmpty();
    }

    @Test
    void readme_firstBlock_hasAtMostTenLines() {
        String first = Page.of("README.md").snippets().get(0).code();

        assertThat(first.lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
    }
}
