package io.meshsdk.core.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.core.Datasets;
import io.meshsdk.data.Dataset;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.schema.annotation.Classified;
import io.meshsdk.schema.annotation.Decimal;
import io.meshsdk.schema.annotation.Described;
import io.meshsdk.schema.annotation.Examples;
import io.meshsdk.schema.annotation.Masked;
import io.meshsdk.schema.annotation.Named;
import io.meshsdk.schema.annotation.Pii;
import io.meshsdk.schema.annotation.PrimaryKey;
import io.meshsdk.schema.annotation.Required;
import io.meshsdk.schema.annotation.Synonyms;
import io.meshsdk.schema.annotation.Tagged;
import io.meshsdk.schema.annotation.Taxonomy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RecordAnnotationsTest {
    @Named("people")
    record Person(
            @PrimaryKey @Named("person number") long number,

            @Required
            @Described("As in the passport.")
            @Synonyms("surname")
            @Examples({"Lovelace", "Hopper"})
            @Tagged("id")
            String name,

            @Pii("email")
            @Taxonomy("PERSONAL.EMAIL")
            @Classified(Classification.RESTRICTED)
            @Masked(value = Masked.By.PARTIAL, first = 2, last = 3)
            Optional<String> email,

            @Masked(Masked.By.EMAIL) String mail,
            @Masked(Masked.By.REDACTED) String secret,
            @Masked(Masked.By.NULLIFIED) Integer age,
            Optional<@Decimal(precision = 12, scale = 2) BigDecimal> income,
            List<@Decimal(precision = 5, scale = 0) BigDecimal> scores,
            List<Pet> pets) {}

    record Pet(@Required @Named("pet name") String name) {}

    record Absent(@Required Optional<String> name) {}

    record Keyless(@PrimaryKey Optional<String> name) {}

    record Misplaced(@Decimal(precision = 5, scale = 0) String name) {}

    @Test
    void schemaOf_ofAnAnnotatedRecord_saysAllOfIt() {
        assertThat(Datasets.schemaOf(Person.class))
                .isEqualTo(Schema.of(
                                Field.int64("person number").primaryKey(),
                                Field.string("name")
                                        .required()
                                        .describedAs("As in the passport.")
                                        .synonyms("surname")
                                        .examples("Lovelace", "Hopper")
                                        .tagged("id"),
                                Field.string("email")
                                        .pii("email")
                                        .taxonomy("PERSONAL.EMAIL")
                                        .classified(Classification.RESTRICTED)
                                        .masked(Mask.partial(2, 3)),
                                Field.string("mail").masked(Mask.email()),
                                Field.string("secret").masked(Mask.redacted()),
                                Field.int32("age").masked(Mask.nullified()),
                                Field.decimal("income", 12, 2),
                                Field.list("scores", DataTypes.parse("decimal(5,0)")),
                                Field.list("pets", DataTypes.parse("struct<pet name: string not null>")))
                        .named("people"));
    }

    @Test
    void records_ofAnAnnotatedRecord_holdItsValuesUnderItsNames() {
        Person ada = new Person(
                1,
                "Ada",
                Optional.of("ada@example.com"),
                "a@b.c",
                "x",
                36,
                Optional.of(new BigDecimal("1.50")),
                List.of(BigDecimal.TEN),
                List.of(new Pet("Rex")));
        Dataset people = Datasets.records(Person.class, List.of(ada));

        assertThat(people.schema()).isEqualTo(Datasets.schemaOf(Person.class));
        try (Stream<io.meshsdk.data.Row> rows = people.rows()) {
            assertThat(rows.findFirst().orElseThrow().toMap())
                    .containsEntry("person number", 1L)
                    .containsEntry("income", new BigDecimal("1.50"));
        }
    }

    @Test
    void records_readBackIntoTheRecord_areTheSame() {
        Dataset pets = Datasets.records(Pet.class, List.of(new Pet("Rex")));

        try (Stream<Pet> found = pets.records(Pet.class)) {
            assertThat(found).containsExactly(new Pet("Rex"));
        }
    }

    @Test
    void records_ofASchemaWithTheNameOfTheComponent_takeTheFieldThatIsNamed() {
        Schema schema = Schema.of(Field.int64("name"), Field.string("pet name").describedAs("Called."));

        assertThat(Datasets.records(schema, Pet.class, List.of()).schema())
                .isEqualTo(Schema.of(Field.string("pet name").describedAs("Called.")));
    }

    @Test
    void schemaOf_ofAnnotationsAgainstTheirTypes_isRefused() {
        assertThatThrownBy(() -> Datasets.schemaOf(Absent.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@Required");
        assertThatThrownBy(() -> Datasets.schemaOf(Keyless.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@PrimaryKey");
        assertThatThrownBy(() -> Datasets.schemaOf(Misplaced.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@Decimal");
    }
}
