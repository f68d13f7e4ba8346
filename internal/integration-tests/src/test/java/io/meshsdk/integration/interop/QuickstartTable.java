package io.meshsdk.integration.interop;

import java.nio.file.Path;

/** A table that the quickstart leaves behind. */
enum QuickstartTable {
    ORDERS("orders", "1.0.0", "default"),
    CUSTOMERS("customers", "1.1.0", "default"),
    LIFETIME_VALUES("customer_lifetime_value", "1.3.0", "daily");

    static final String DOMAIN = "sales";

    private final String product;
    private final String version;
    private final String port;

    QuickstartTable(String product, String version, String port) {
        this.product = product;
        this.version = version;
        this.port = port;
    }

    String id() {
        return DOMAIN + "." + product;
    }

    String product() {
        return product;
    }

    String version() {
        return version;
    }

    /** Returns where the table lies below a folder. */
    Path below(Path folder) {
        return folder.resolve(DOMAIN).resolve(product).resolve(port).resolve("v1");
    }
}
