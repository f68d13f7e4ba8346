package io.meshsdk.core.documents.stored;

import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.Literal.Day;
import io.meshsdk.quality.check.Literal.Exact;
import io.meshsdk.quality.check.Literal.Floating;
import io.meshsdk.quality.check.Literal.Moment;
import io.meshsdk.quality.check.Literal.Text;
import io.meshsdk.quality.check.Literal.Whole;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The form of a literal: its kind is the key of its value. */
final class LiteralForm {
    private LiteralForm() {}

    static FormWriter write(Literal literal) {
        FormWriter form = new FormWriter();
        if (literal instanceof Whole whole) {
            return form.number("whole", whole.value());
        }
        if (literal instanceof Exact exact) {
            return form.text("exact", exact.value().toString());
        }
        if (literal instanceof Floating floating) {
            return form.real("floating", floating.value());
        }
        if (literal instanceof Text text) {
            return form.text("text", text.value());
        }
        return literal instanceof Day day
                ? form.text("day", day.value().toString())
                : form.text("moment", ((Moment) literal).value().toString());
    }

    static Literal read(FormReader form) {
        Optional<Literal> number = form.findNumber("whole").map(Whole::new);
        return number.or(() -> form.findParsed("exact", text -> new Exact(new BigDecimal(text))))
                .or(() -> form.findText("floating").map(text -> new Floating(form.real("floating"))))
                .or(() -> form.findText("text").map(Text::new))
                .or(() -> form.findParsed("day", text -> new Day(LocalDate.parse(text))))
                .orElseGet(() -> new Moment(form.parsed("moment", Instant::parse)));
    }
}
