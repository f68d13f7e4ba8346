package io.meshsdk.core.compatibility.promise;

import io.meshsdk.contract.Retention;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.AnnotationChanges;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.metadata.Price;
import java.math.BigDecimal;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What changes in how long data is kept and what reading costs. */
final class HandlingChanges {
    private final Findings findings;

    HandlingChanges(Findings findings) {
        this.findings = findings;
    }

    /** Data is kept at least for nothing and at most for ever, unless said otherwise. */
    void retention(Optional<Retention> before, Optional<Retention> after) {
        Findings at = findings.at(".retention");
        int size = at.size();
        period(
                at.at(".minimum"),
                before.flatMap(Retention::minimum),
                after.flatMap(Retention::minimum),
                "at least",
                0L);
        period(
                at.at(".maximum"),
                before.flatMap(Retention::maximum),
                after.flatMap(Retention::maximum),
                "at most",
                Long.MAX_VALUE);
        at.otherwise(size, before, after);
    }

    private static void period(
            Findings at, Optional<Period> before, Optional<Period> after, String bound, long unsaid) {
        long one = before.map(HandlingChanges::days).orElse(unsaid);
        long next = after.map(HandlingChanges::days).orElse(unsaid);
        if (one != next) {
            at.add(
                    next < one ? ChangeKind.RETENTION_SHORTENED : ChangeKind.RETENTION_LENGTHENED,
                    "Data is kept %s %s instead of %s".formatted(bound, words(after), words(before)));
        }
    }

    private static String words(Optional<Period> period) {
        return period.map(Period::toString).orElse("as long as nobody says");
    }

    private static long days(Period period) {
        return period.toTotalMonths() * 30 + period.get(ChronoUnit.DAYS);
    }

    /** Reading costs nothing unless said otherwise. */
    void price(Optional<Price> before, Optional<Price> after) {
        Findings at = findings.at(".price");
        int size = at.size();
        BigDecimal one = before.flatMap(Price::priceAmount).orElse(BigDecimal.ZERO);
        BigDecimal next = after.flatMap(Price::priceAmount).orElse(BigDecimal.ZERO);
        if (one.compareTo(next) != 0) {
            at.add(
                    next.compareTo(one) > 0 ? ChangeKind.PRICE_RAISED : ChangeKind.PRICE_LOWERED,
                    "Reading costs %s instead of %s".formatted(next, one));
        }
        if (before.isPresent() && after.isPresent()) {
            part(at.at(".currency"), before.get().priceCurrency(), after.get().priceCurrency());
            part(at.at(".unit"), before.get().priceUnit(), after.get().priceUnit());
            new AnnotationChanges(at)
                    .find(before.get().annotations(), after.get().annotations());
        }
        at.otherwise(size, before, after);
    }

    private static void part(Findings at, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            at.add(
                    ChangeKind.PRICE_CHANGED,
                    "Reading is paid by '%s' instead of '%s'"
                            .formatted(after.orElse("not said"), before.orElse("not said")));
        }
    }
}
