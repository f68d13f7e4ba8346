package io.meshsdk.core.documents.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.error.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShapeTest {
    private static final String HEAD =
            "apiVersion: v3.1.0\nkind: DataContract\nid: orders\nversion: 1.0.0\nstatus: active\n";
    private static final String PROPERTY = HEAD + "schema:\n- name: orders\n  properties:\n  - name: a\n    ";
    private static final String RULE = PROPERTY + "quality:\n    - ";

    private static Stream<Diagnostic> judge(String yaml, Strictness strictness) {
        Document document = Trees.read("contract.yaml", yaml);
        return Shapes.declared(Standard.ODCS, document)
                .orElseGet(() -> Shapes.newest(Standard.ODCS))
                .judge(document, strictness)
                .stream();
    }

    private static List<String> found(String yaml, Strictness strictness) {
        return judge(yaml, strictness)
                .map(found -> "%s %s at %s"
                        .formatted(found.severity(), found.code(), found.where().path()))
                .toList();
    }

    private static List<String> strictly(String yaml) {
        return found(yaml, Strictness.STRICT);
    }

    private static List<String> leniently(String yaml) {
        return found(yaml, Strictness.LENIENT);
    }

    private static String remedies(String yaml) {
        return judge(yaml, Strictness.STRICT).map(Diagnostic::remedy).collect(Collectors.joining("\n"));
    }

    @Nested
    final class Strict {
        @Test
        void judge_whatTheStandardAllows_findsNothing() {
            assertThat(Corpus.ours())
                    .allSatisfy(sample -> assertThat(sample.shape().judge(sample.document(), Strictness.STRICT))
                            .isEmpty());
        }

        @Test
        void judge_severalProblems_findsAllWithTheirPlaces() {
            assertThat(judge(PROPERTY + "requierd: true\n    logicalType: strin\nsupport: chat\n", Strictness.STRICT))
                    .extracting(Diagnostic::describe)
                    .containsExactly(
                            "contract.yaml:10:5 schema[0].properties[0].requierd: error unknown-key: 'requierd' is no key"
                                    + " of the standard here. Write 'required'.",
                            "contract.yaml:11:18 schema[0].properties[0].logicalType: error unknown-word: 'strin' is no"
                                    + " word of the standard here. Write 'string'.",
                            "contract.yaml:12:10 support: error wrong-type: Expected a list, found a text. Write a list,"
                                    + " each item after '- '.");
        }

        @Test
        void judge_missingKey_pointsAtTheMappingAndNamesTheKey() {
            assertThat(judge(
                            HEAD + "servers:\n- server: a\n  type: mysql\n  host: h\n  database: d\n",
                            Strictness.STRICT))
                    .extracting(Diagnostic::describe)
                    .containsExactly(
                            "contract.yaml:7:3 servers[0].port: error missing-key: 'port' is missing. Add 'port: '"
                                    + " with a whole number.");
        }

        @Test
        void judge_keyBesideTheWrongWord_namesTheRightOne() {
            assertThat(remedies(PROPERTY + "logicalType: string\n    items: {}\n"))
                    .isEqualTo("It has its place beside 'logicalType: array'.");
        }

        @Test
        void judge_newerKey_namesTheVersionToDeclare() {
            assertThat(judge(PROPERTY + "deprecated: true\n", Strictness.STRICT))
                    .extracting(Diagnostic::code, Diagnostic::problem, Diagnostic::remedy)
                    .containsExactly(tuple(
                            "newer-than-declared",
                            "'deprecated' came with 3.2.0, the document declares 3.1.0.",
                            "Declare v3.2.0, or leave it out."));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                type: library, mustBe: 1                                | missing-key at rule.metric
                metric: nullValues                                      | missing-operator at rule
                metric: nullValues, mustBe: 1, mustNotBe: 2             | several-operators at rule
                metric: nullValues, mustBeBetween: [1]                  | wrong-length at rule.mustBeBetween
                metric: nullValues, mustBeBetween: [1, 1.0]             | repeated-item at rule.mustBeBetween[1]
                metric: nullValues, mustBeLessThan: ten                 | wrong-type at rule.mustBeLessThan
                metric: nullValues, mustBe: 1, dimension: validity      | unknown-word at rule.dimension
                type: sql, mustBe: 1                                    | missing-key at rule.query
                type: custom, engine: soda, implementation: [a]         | wrong-type at rule.implementation
                """)
        void judge_brokenRule_saysWhat(String rule, String expected) {
            assertThat(strictly(RULE + "{" + rule + "}\n"))
                    .containsExactly("ERROR " + expected.replace("rule", "schema[0].properties[0].quality[0]"));
        }

        @Test
        void judge_brokenOptions_saysWhat() {
            assertThat(strictly(
                            PROPERTY + "logicalType: string\n    logicalTypeOptions: {minLength: -1, minimum: 1}\n"))
                    .containsExactly(
                            "ERROR out-of-range at schema[0].properties[0].logicalTypeOptions.minLength",
                            "ERROR unknown-key at schema[0].properties[0].logicalTypeOptions.minimum");
        }

        @Test
        void judge_relationshipOfATextAndAList_isRefused() {
            assertThat(strictly(HEAD + "schema:\n- name: a\n  relationships: [{from: a.b, to: [c.d]}]\n"))
                    .containsExactly("ERROR wrong-type at schema[0].relationships[0]");
        }

        @Test
        void judge_idWithADot_isRefusedInAnyVersion() {
            String yaml = PROPERTY + "id: a.b\n";
            assertThat(strictly(yaml)).containsExactly("ERROR wrong-pattern at schema[0].properties[0].id");
            assertThat(strictly(yaml.replace("v3.1.0", "v3.2.0")))
                    .containsExactly("ERROR wrong-pattern at schema[0].properties[0].id");
        }

        @Test
        void judge_unknownVersion_isJudgedAsTheNewest() {
            assertThat(strictly(HEAD.replace("v3.1.0", "v3.3.0")))
                    .containsExactly("ERROR unknown-version at apiVersion");
        }

        @Test
        void judge_misspeltKeyInAnOpenPlace_warns() {
            assertThat(strictly(HEAD + "description: {purpos: none, other: this}\n"))
                    .containsExactly("WARNING unknown-key at description.purpos");
        }

        @Test
        void judge_thousandsOfFindings_stopsListing() {
            String tags = IntStream.range(0, 2_000).mapToObj(Integer::toString).collect(Collectors.joining(", "));
            assertThat(judge(HEAD + "tags: [%s]\n".formatted(tags), Strictness.STRICT))
                    .hasSize(1_001)
                    .last()
                    .extracting(Diagnostic::code)
                    .isEqualTo("too-many-findings");
        }

        @Test
        void judge_longKey_isShortened() {
            assertThat(judge(HEAD + "x".repeat(500) + ": 1\n", Strictness.STRICT))
                    .singleElement()
                    .extracting(found -> found.describe().length())
                    .satisfies(length -> assertThat(length).isLessThan(300));
        }

        @Test
        void judge_objectTeamIn30_isRefused() {
            String yaml = HEAD.replace("v3.1.0", "v3.0.2") + "team: {name: sales}\n";
            assertThat(strictly(yaml)).containsExactly("ERROR wrong-type at team");
        }
    }

    @Nested
    final class Lenient {
        @Test
        void judge_whatANewerVersionHas_warns() {
            String yaml = HEAD.replace("v3.1.0", "v3.0.2")
                    + "team: {name: sales}\nschema:\n- name: a\n  properties: [{name: b, id: c, logicalType: timestamp}]\n";
            assertThat(leniently(yaml))
                    .containsExactly(
                            "WARNING newer-than-declared at team",
                            "WARNING newer-than-declared at schema[0].properties[0].id",
                            "WARNING newer-than-declared at schema[0].properties[0].logicalType");
        }

        @Test
        void judge_whatOnlyTheDeclaredVersionHas_isFine() {
            assertThat(leniently(PROPERTY.replace("v3.1.0", "v3.0.2")
                            + "logicalType: integer\n    logicalTypeOptions: {maximum: 9, exclusiveMaximum: true}\n"))
                    .isEmpty();
        }

        @Test
        void judge_valuesThatReadLikeTheRightKind_warns() {
            assertThat(leniently(
                            PROPERTY.replace("1.0.0", "1.0") + "required: \"true\"\n    primaryKeyPosition: \"1\"\n"))
                    .containsExactly(
                            "WARNING wrong-type at version",
                            "WARNING wrong-type at schema[0].properties[0].required",
                            "WARNING wrong-type at schema[0].properties[0].primaryKeyPosition");
        }

        @Test
        void judge_valuesOfNoUse_areErrors() {
            assertThat(leniently(PROPERTY + "required: {}\n    primaryKeyPosition: first\n    logicalType: varchar\n"))
                    .containsExactly(
                            "ERROR wrong-type at schema[0].properties[0].required",
                            "ERROR wrong-type at schema[0].properties[0].primaryKeyPosition",
                            "ERROR unknown-word at schema[0].properties[0].logicalType");
        }

        @Test
        void judge_nulls_countAsAbsent() {
            assertThat(leniently(PROPERTY + "description:\n    tags: [null]\ndomain: ~\n"))
                    .containsExactly(
                            "WARNING null-value at schema[0].properties[0].description",
                            "WARNING null-value at schema[0].properties[0].tags[0]",
                            "WARNING null-value at domain");
        }

        @Test
        void judge_missingKeys_areErrorsOnlyWhereNothingCanBeRead() {
            assertThat(leniently("kind: DataContract\nid:\nversion: 1.0.0\nschema: [{physicalName: a}]\n"))
                    .containsExactly(
                            "ERROR null-value at id",
                            "ERROR missing-key at schema[0].name",
                            "WARNING missing-key at apiVersion");
        }

        @Test
        void judge_unknownKeysWordsAndOperators_warns() {
            assertThat(leniently(
                            RULE + "{metric: nullValues, mustBe: 1, mustNotBe: 2, dimension: validity, colour: red}\n"))
                    .containsExactly(
                            "WARNING unknown-word at schema[0].properties[0].quality[0].dimension",
                            "WARNING unknown-key at schema[0].properties[0].quality[0].colour",
                            "WARNING several-operators at schema[0].properties[0].quality[0]");
        }
    }
}
