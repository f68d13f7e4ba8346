package io.meshsdk.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SchemaTest {
    private static final Schema SCHEMA =
            Schema.of(Field.int64("id").primaryKey(), Field.string("name"), Field.date("day"));

    @Test
    void of_namesThatDifferInLetterCaseOnly_isRefused() {
        assertThatThrownBy(() -> Schema.of(Field.string("Name"), Field.string("name")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'Name'", "'name'");
    }

    @Test
    void of_noField_isRefused() {
        assertThatThrownBy(Schema::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void field_unknown_namesThoseThereAre() {
        assertThatThrownBy(() -> SCHEMA.field("nme"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'nme'", "[id, name, day]");
    }

    @Test
    void select_someFields_keepsTheGivenOrder() {
        assertThat(SCHEMA.named("t").select(List.of("day", "id")))
                .isEqualTo(Schema.of(Field.date("day"), Field.int64("id").primaryKey())
                        .named("t"));
    }

    @Test
    void and_moreFields_comeLast() {
        assertThat(SCHEMA.and(List.of(Field.bool("paid"))).names()).containsExactly("id", "name", "day", "paid");
        assertThatThrownBy(() -> SCHEMA.and(List.of(Field.bool("ID")))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void editing_aPathThatMayMeanSeveral_isRefusedUnlessItIsQuoted() {
        Schema schema = Schema.of(
                Field.string("a.b"), Field.struct("a", Field.string("b"), Field.string("c.d")), Field.string("e.f"));

        assertThatThrownBy(() -> schema.editing("a.b", Field::required))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'a.b'", "backticks");
        assertThat(schema.editing("`a.b`", Field::required).field("a.b").isRequired())
                .isTrue();
        assertThat(schema.editing("`a`.b", Field::required).field("a"))
                .isEqualTo(Field.struct("a", Field.string("b").required(), Field.string("c.d")));
        assertThat(schema.editing("a.`c.d`", Field::required).field("a"))
                .isEqualTo(
                        Field.struct("a", Field.string("b"), Field.string("c.d").required()));
        assertThat(schema.editing("e.f", Field::required).field("e.f").isRequired())
                .isTrue();
        assertThatThrownBy(() -> schema.editing("`a`.`x`", Field::required)).hasMessageContaining("there is none");
    }

    @Nested
    final class Drafts {
        @Test
        void draft_fieldsOfOneName_findsTheFirstAndSaysWhatIsWrong() {
            Schema draft = Schema.draft(List.of(Field.string("a"), Field.date("a"), Field.bool("A")));

            assertThat(draft.field("a")).isEqualTo(Field.string("a"));
            assertThat(draft.problems()).hasSize(2).allMatch(problem -> problem.contains("letter case ignored"));
        }

        @Test
        void draft_nothing_hasNoField() {
            assertThat(Schema.draft(List.of()).problems()).containsExactly("Invalid schema: it has no field");
        }

        @Test
        void draft_fieldsWithinFields_areLookedAt() {
            DataType twins = new DataType.StructType(List.of(Field.string("x"), Field.string("X")));
            DataType empty = new DataType.StructType(List.of());
            Schema draft = Schema.draft(
                    List.of(Field.list("list", twins), Field.map("map", new DataType.StringType(), empty)));

            assertThat(draft.problems())
                    .hasSize(2)
                    .anySatisfy(problem -> assertThat(problem).contains("'list'", "'x'", "'X'"))
                    .anySatisfy(problem -> assertThat(problem).contains("'map'", "no field"));
        }

        @Test
        void problems_ofASchema_areNone() {
            assertThat(SCHEMA.problems()).isEmpty();
            assertThat(Schema.draft(SCHEMA.fields())).isEqualTo(SCHEMA);
        }

        @Test
        void select_ofADraft_refusesWhatIsNoSchema() {
            Schema draft = Schema.draft(List.of(Field.string("a"), Field.bool("A"), Field.date("b")));

            assertThat(draft.select(List.of("A", "b")).problems()).isEmpty();
            assertThatThrownBy(() -> draft.select(List.of("a", "A"))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    final class Fields {
        @Test
        void primaryKey_aField_isRequiredToo() {
            assertThat(Field.string("a").primaryKey().isRequired()).isTrue();
            assertThat(Field.string("a").primaryKey().optional().isPrimaryKey()).isTrue();
        }

        @Test
        void pii_aField_isConfidentialHoweverItIsClassified() {
            Field field = Field.string("a").pii("email");

            assertThat(field.classification()).contains(Classification.CONFIDENTIAL);
            assertThat(field.classified(Classification.PUBLIC).classification()).contains(Classification.CONFIDENTIAL);
            assertThat(field.classified(Classification.PUBLIC).declaredClassification())
                    .contains(Classification.PUBLIC);
            assertThat(field.classified(Classification.RESTRICTED).classification())
                    .contains(Classification.RESTRICTED);
        }

        @Test
        void isSensitive_piiMaskClassOrNested_true() {
            assertThat(Field.string("a").isSensitive()).isFalse();
            assertThat(Field.string("a").classified(Classification.INTERNAL).isSensitive())
                    .isFalse();
            assertThat(Field.string("a").pii("x").isSensitive()).isTrue();
            assertThat(Field.string("a").masked(Mask.redacted()).isSensitive()).isTrue();
            assertThat(Field.string("a").classified(Classification.CONFIDENTIAL).isSensitive())
                    .isTrue();
            assertThat(Field.list(
                                    "a",
                                    Field.struct("b", Field.string("c").pii("x"))
                                            .type())
                            .isSensitive())
                    .isTrue();
        }

        @Test
        void refinements_leaveTheFieldAsItWas() {
            Field field = Field.string("a");

            assertThat(field.required()
                            .describedAs("d")
                            .tagged("t")
                            .examples("e")
                            .synonyms("s")
                            .taxonomy("x"))
                    .isNotEqualTo(field);
            assertThat(field).isEqualTo(Field.string("a"));
        }

        @Test
        void of_aBlankOrEndlessName_isRefused() {
            assertThatThrownBy(() -> Field.string(" ")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Field.string("x".repeat(256))).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
