package io.meshsdk.core.documents.shape;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GrammarTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shape A~    a B                            | Nothing is named 'B'.
            shape A~    a {B}                          | Nothing is named 'B'.
            shape A~    a {string} named B             | Nothing is named 'B'.
            shape A~    a {string} max 2               | Unknown words [2].
            shape A~    include B                      | No shape 'B' above.
            shape A~    a string~    a number since 2  | 'a' means two things in one version.
            shape A~    a string since 3               | No version '3' among [1.0, 2.0].
            shape A~    a string min 1                 | Unknown words [1].
            shade A                                    | It begins with no known word.
            """)
    void read_mistake_namesFileLineAndReason(String text, String reason) {
        assertThatThrownBy(() -> Grammar.read("a.shape", "versions 1.0 2.0\n" + text.replace('~', '\n')))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Cannot read 'a.shape' at '")
                .cause()
                .hasMessage(reason);
    }
}
