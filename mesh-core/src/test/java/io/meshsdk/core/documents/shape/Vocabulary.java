package io.meshsdk.core.documents.shape;

import java.util.List;

/** What mutants are made of: keys and words of all standards, and values that are nearly right. */
final class Vocabulary {
    static final List<String> OPERATORS = List.of(
            "mustBe",
            "mustNotBe",
            "mustBeGreaterThan",
            "mustBeGreaterOrEqualTo",
            "mustBeLessThan",
            "mustBeLessOrEqualTo",
            "mustBeBetween",
            "mustNotBeBetween");

    static final List<String> KEYS = List.of(("id name version status type deprecated synonyms context description tags"
                    + " customProperties authoritativeDefinitions property value vendor url channel username role members"
                    + " relationships from to logicalType logicalTypeOptions properties items map enum semanticType"
                    + " primaryKey required unique examples quality metric rule query engine implementation arguments"
                    + " mustBe mustBeBetween dimension unit schedule scheduler element driver servers server host port"
                    + " database schema location format delimiter encoding stagingDir staging_dir physicalName"
                    + " physicalType minLength maximum exclusiveMaximum timezone dimensions multipleOf dataProduct"
                    + " contractId sbom inputContracts slaDefaultElement password dataset title fields models keys values"
                    + " references precision pii pattern example links config lineage definitions policies percentage"
                    + " period threshold timestampField cron interval topic catalog project account additionalFields"
                    + " mustBeGreaterThanOrEqualTo mustBeLessOrEqualTo")
            .split(" "));

    static final List<String> WORDS =
            List.of(("string date number integer object array boolean timestamp time map vector"
                            + " text library sql custom nullValues rowCount accuracy ac Accuracy foreignKey column measure api"
                            + " athena azure s3 sftp local kafka postgres mysql snowflake zen iceberg hana i32 f64 delta csv"
                            + " new_line DataContract DataProduct businessDefinition canonicalUrl active decimal bigint"
                            + " timestamp_tz record variant null table view bigquery BigQuery gcs trino redshift batch"
                            + " streaming dbt yaml SodaCL 99.9%")
                    .split(" "));

    static final List<String> TEXTS = List.of(
            "x", "a.b", "a.b.c", "schema/a/properties/b", "1", "true", "", "two words", "a-b", "a/b", "sftp://x");

    static final List<String> NUMBERS = List.of("0", "1", "-1", "7", "1.5", "2.0", "9007199254740993");

    private Vocabulary() {}
}
