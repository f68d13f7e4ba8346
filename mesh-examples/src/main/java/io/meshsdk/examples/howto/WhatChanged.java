package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.core.compatibility.Changelog;
import io.meshsdk.core.compatibility.Compatibility;
import io.meshsdk.core.compatibility.CompatibilityReport;
import io.meshsdk.core.compatibility.omds.MetadataDifference;
import io.meshsdk.core.compatibility.omds.OmdsDraft;
import java.time.LocalDate;

/** What a version changes, told to people and to tools. */
final class WhatChanged {
    private WhatChanged() {}

    static String toPeople(DataProduct published, DataProduct next, LocalDate day) {
        // snippet: people
        CompatibilityReport report = Compatibility.between(published.output("daily"), next.output("daily"));
        String markdown = Changelog.of(report, day).markdown();
        // end
        return markdown;
    }

    static String toTools(DataProduct published, DataProduct next, LocalDate day) {
        // snippet: tools
        String yaml = MetadataDifference.between(published, next, "daily", day).yaml(OmdsDraft.RFC_39_V1_0_0);
        // end
        return yaml;
    }

    static String ofProduct(DataProduct published, DataProduct next, LocalDate day) {
        // snippet: product
        String json = MetadataDifference.between(published, next, day).json(OmdsDraft.RFC_39_V1_0_0);
        // end
        return json;
    }
}
