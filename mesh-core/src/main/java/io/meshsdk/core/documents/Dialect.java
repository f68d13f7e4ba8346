package io.meshsdk.core.documents;

/**
 * The dialects of documents that describe products and contracts.
 *
 * @since 0.1.0
 */
public enum Dialect {
    /** {@code apiVersion: datamesh/v1}: the one that loses nothing. Read and written. */
    DATAMESH_V1,
    /** The Open Data Contract Standard 2.2. Read. */
    ODCS_2_2,
    /** The Open Data Contract Standard 3.0. Read. */
    ODCS_3_0,
    /** The Open Data Contract Standard 3.1. Read and written. */
    ODCS_3_1,
    /** The Open Data Contract Standard 3.2. Read and written. */
    ODCS_3_2,
    /** The Open Data Product Standard 0.9. Read. */
    ODPS_0_9,
    /** The Open Data Product Standard 1.0. Read and written. */
    ODPS_1_0,
    /** The Open Data Product Standard 1.1. Read and written. */
    ODPS_1_1,
    /** The Data Contract Specification 1.x. Read. */
    DATA_CONTRACT_SPECIFICATION,
    /** {@code data-contract.yaml}: {@code product}, {@code schema}, {@code sla}, {@code versioning}. Read. */
    DATA_CONTRACT,
    /** {@code data_product.yaml}: {@code schema.fields}, {@code access}, {@code sla}, {@code observability}. Read. */
    DATA_PRODUCT,
    /** The manifest map: {@code product_name}, {@code quality_sla}, {@code data_contract}. Read. */
    MANIFEST;

    /** Returns whether documents of this dialect are written, not only read. */
    public boolean isWritten() {
        return switch (this) {
            case DATAMESH_V1, ODCS_3_1, ODCS_3_2, ODPS_1_0, ODPS_1_1 -> true;
            default -> false;
        };
    }
}
