package io.meshsdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.check.Check;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FittingTypesTest {
    private static final String[] TYPES = {
        "string", "boolean", "integer", "decimal(10,2)", "double", "date", "timestamp", "time", "binary", "array<long>"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not_null                          | string boolean integer decimal(10,2) double date timestamp time binary array<long>",
                "is_null                           | string boolean integer decimal(10,2) double date timestamp time binary array<long>",
                "completeness:0.9                  | string boolean integer decimal(10,2) double date timestamp time binary array<long>",
                "metric:null_rate                  | string boolean integer decimal(10,2) double date timestamp time binary array<long>",
                "present:any:'x'                   | string boolean integer decimal(10,2) double date timestamp time binary array<long>",
                "metric:analyzed:'z':1:'x'         | string boolean integer decimal(10,2) double date timestamp time binary array<long>",
                "unique                            | string boolean integer decimal(10,2) double date timestamp time binary",
                "sorted:ascending                  | string boolean integer decimal(10,2) double date timestamp time binary",
                "metric:distinct_count             | string boolean integer decimal(10,2) double date timestamp time binary",
                "metric:mutual_information:'x':'x' | string boolean integer decimal(10,2) double date timestamp time binary",
                "metric:drift:chi_square:'p'       | string boolean integer decimal(10,2) double date timestamp time binary",
                "references:'d':1:'x':'id'         | string boolean integer decimal(10,2) double date timestamp time binary",
                "compare_columns:'x':<=:'x'        | string boolean integer decimal(10,2) double date timestamp time binary",
                "range:0:1                         | integer decimal(10,2) double",
                "compare:>:0                       | integer decimal(10,2) double",
                "none_of:1.5                       | integer decimal(10,2) double",
                "multiple_of:5                     | integer decimal(10,2) double",
                "no_outliers:3                     | integer decimal(10,2) double",
                "sums_to:'x':0:'x'                 | integer decimal(10,2) double",
                "metric:mean                       | integer decimal(10,2) double",
                "metric:quantile:0.5               | integer decimal(10,2) double",
                "metric:correlation:'x':'x'        | integer decimal(10,2) double",
                "metric:drift:kolmogorov_smirnov:'p' | integer decimal(10,2) double",
                "compare:>:0.5d                    | double",
                "compare:!=:2026-11-20             | date",
                "compare:<:2026-11-20T07\\:00\\:00Z | timestamp",
                "freshness:PT4H                    | date timestamp",
                "not_in_future:PT0S                | date timestamp",
                "retained:P30D                     | date timestamp",
                "no_gaps:P1D                       | date timestamp",
                "timely:'x':'x':PT1H               | date timestamp",
                "one_of:'a'                        | string",
                "matches:a                         | string",
                "not_matches:a                     | string",
                "format:email                      | string",
                "writes_date:'uuuu'                | string",
                "not_missing:''                    | string",
                "distinct_values:equals:'a'        | string",
                "metric:mean_length                | string",
                "length:1:                         | string binary",
            })
    void fit_aCheck_isOfTheTypesItCanBeMadeOf(String rule, String types) {
        Check check = Expectations.parse("x", rule).check();

        assertThat(Stream.of(TYPES).filter(type -> FittingTypes.fit(check, "x", DataTypes.parse(type))))
                .containsExactly(types.split(" "));
    }

    @Test
    void fit_ofATuple_isOfTheLiteralsAtItsPlace() {
        Check check =
                Expectations.parse("", "one_of_tuples:2:'a':'b':'x':1:'y':2").check();

        assertThat(FittingTypes.fit(check, "a", DataTypes.parse("string"))).isTrue();
        assertThat(FittingTypes.fit(check, "b", DataTypes.parse("string"))).isFalse();
        assertThat(FittingTypes.fit(check, "b", DataTypes.parse("long"))).isTrue();
    }

    @Test
    void problems_ofAFilterOnAColumnThatIsNotThere_nameIt() {
        DataProduct product = DataProduct.builder("sales", "orders")
                .owner("sales")
                .version("1.0.0")
                .schema(Schema.of(Field.int64("id")))
                .expect(Expectations.notNull("id").where("paid and id > 0"))
                .draft();

        assertThat(product.problems())
                .containsExactly("expectation not_null(id) speaks of rows by column 'paid', which the schema has not: "
                        + "add the field or mend the filter");
    }
}
