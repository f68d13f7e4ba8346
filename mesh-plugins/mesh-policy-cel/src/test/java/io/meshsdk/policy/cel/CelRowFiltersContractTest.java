package io.meshsdk.policy.cel;

import io.meshsdk.spi.access.RowFilterProvider;
import io.meshsdk.testkit.access.RowFilterProviderContract;
import java.util.List;

final class CelRowFiltersContractTest extends RowFilterProviderContract {
    @Override
    protected RowFilterProvider provider() {
        return new CelRowFilters();
    }

    @Override
    protected String regionIsEu() {
        return "row.region == 'eu'";
    }

    @Override
    protected String keeperIsPrincipal() {
        return "row.keeper == principal.name";
    }

    @Override
    protected String regionIsDomain() {
        return "row.region == principal.domain";
    }

    @Override
    protected List<String> wrong() {
        return List.of("row.nobody == 'eu'", "row.amount == 'eu'", "row.region", "(");
    }
}
