package io.meshsdk.core.access.verification;

import io.meshsdk.access.Mask;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells of a value that consumers see whether it is one that a mask shows of a raw value; written apart from what masks do. */
final class HiddenForms {
    private static final String STARS = "***";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}\\.[A-Za-z0-9_-]{22}");
    private static final Pattern SHAPE = Pattern.compile("[0xX\\p{Punct}\\p{Cntrl} ]*");
    private static final Pattern BUCKET = Pattern.compile("(?:\\(|\\[([0-9.-]+)),([0-9.-]+)?\\)");
    private static final int TELLING = 4;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int YEARS_OF_DECADE = 10;

    private HiddenForms() {}

    static boolean hides(Mask mask, Object raw, Object seen) {
        if (mask instanceof Mask.Truncated truncated) {
            return isBegin(truncated.unit(), time(raw), time(seen));
        }
        if (mask instanceof Mask.Rounded rounded) {
            return isMultipleBelow(rounded.step(), raw, seen);
        }
        if (mask instanceof Mask.Bucketed bucketed) {
            return isAround(bucketed, number(raw), seen.toString());
        }
        if (mask instanceof Mask.Hashed) {
            return HASH.matcher(seen.toString()).matches() && !seen.equals(raw);
        }
        if (mask instanceof Mask.Token) {
            return TOKEN.matcher(seen.toString()).matches() && !seen.equals(raw);
        }
        return mask instanceof Mask.Custom ? isOther(raw, seen) : hidesText(mask, raw.toString(), seen.toString());
    }

    /** Tells of a value whether its mask can show it, whatever the raw one was; a mask of the host's own can show all. */
    static boolean canShow(Mask mask, Object seen) {
        if (mask instanceof Mask.Truncated truncated) {
            return isBegin(truncated.unit(), time(seen), time(seen));
        }
        if (mask instanceof Mask.Rounded rounded) {
            return isMultipleBelow(rounded.step(), seen, seen);
        }
        String text = seen.toString();
        if (mask instanceof Mask.Bucketed bucketed) {
            Matcher matcher = BUCKET.matcher(text);
            return text.equals("NaN")
                    || (matcher.matches()
                            && isBoundOrOpen(bucketed, matcher.group(1))
                            && isBoundOrOpen(bucketed, matcher.group(2)));
        }
        if (mask instanceof Mask.Hashed) {
            return HASH.matcher(text).matches();
        }
        if (mask instanceof Mask.Token) {
            return TOKEN.matcher(text).matches();
        }
        return mask instanceof Mask.Custom || canShowText(mask, text);
    }

    private static boolean canShowText(Mask mask, String seen) {
        if (mask instanceof Mask.Generalised generalised) {
            return seen.equals(generalised.others()) || generalised.groups().containsValue(seen);
        }
        if (seen.equals(STARS)) {
            return true;
        }
        if (mask instanceof Mask.Characters) {
            return SHAPE.matcher(seen).matches();
        }
        if (mask instanceof Mask.Partial partial) {
            return points(seen) == partial.first() + STARS.length() + partial.last()
                    && seen.startsWith(STARS, seen.offsetByCodePoints(0, partial.first()));
        }
        return mask instanceof Mask.Email
                && points(seen) > STARS.length() + 1
                && seen.startsWith(STARS + "@", seen.offsetByCodePoints(0, 1));
    }

    private static boolean isBoundOrOpen(Mask.Bucketed mask, @Nullable String bound) {
        return bound == null || isBound(mask, bound);
    }

    private static boolean hidesText(Mask mask, String raw, String seen) {
        if (mask instanceof Mask.Generalised generalised) {
            return seen.equals(generalised.others())
                    || seen.equals(generalised.groups().get(raw));
        }
        if (seen.equals(STARS)) {
            return true;
        }
        if (mask instanceof Mask.Characters) {
            return SHAPE.matcher(seen).matches() && points(seen) == points(raw);
        }
        if (mask instanceof Mask.Partial partial) {
            int shown = partial.first() + partial.last();
            return points(raw) > shown
                    && points(seen) == shown + STARS.length()
                    && seen.startsWith(STARS, seen.offsetByCodePoints(0, partial.first()));
        }
        return mask instanceof Mask.Email && isAddress(raw, seen);
    }

    private static boolean isAddress(String raw, String seen) {
        int first = seen.offsetByCodePoints(0, 1);
        return raw.indexOf('@') > 0
                && seen.startsWith(STARS + "@", first)
                && seen.substring(first + STARS.length()).equals(raw.substring(raw.indexOf('@')));
    }

    /** What is short may be in another text by chance. */
    private static boolean isOther(Object raw, Object seen) {
        return !seen.equals(raw)
                && !(raw instanceof String text
                        && text.length() >= TELLING
                        && seen.toString().contains(text));
    }

    private static boolean isAround(Mask.Bucketed mask, double raw, String seen) {
        if (Double.isNaN(raw)) {
            return seen.equals("NaN");
        }
        Matcher matcher = BUCKET.matcher(seen);
        return matcher.matches() && isAtLeast(mask, raw, matcher.group(1)) && isBelow(mask, raw, matcher.group(2));
    }

    private static boolean isAtLeast(Mask.Bucketed mask, double raw, @Nullable String bound) {
        return bound == null || (isBound(mask, bound) && raw >= Double.parseDouble(bound));
    }

    /** What lies next to a bound may be no other number as a double. */
    private static boolean isBelow(Mask.Bucketed mask, double raw, @Nullable String bound) {
        return bound == null || (isBound(mask, bound) && raw <= Double.parseDouble(bound));
    }

    private static boolean isBound(Mask.Bucketed mask, String text) {
        return mask.bounds().stream().anyMatch(bound -> bound.compareTo(new BigDecimal(text)) == 0);
    }

    private static boolean isMultipleBelow(BigDecimal step, Object raw, Object seen) {
        if (raw instanceof Double || raw instanceof Float) {
            return isMultipleBelow(step.doubleValue(), number(raw), number(seen), ulp(seen));
        }
        BigDecimal shown = new BigDecimal(seen.toString());
        BigDecimal over = new BigDecimal(raw.toString()).subtract(shown);
        return over.signum() >= 0
                && over.compareTo(step) < 0
                && (shown.remainder(step).signum() == 0 || isLeast(seen, shown));
    }

    private static boolean isMultipleBelow(double step, double raw, double seen, double ulp) {
        double cells = seen / step;
        boolean isWhole = Math.abs(cells - Math.rint(cells)) <= 2 * Math.ulp(cells) + ulp / step;
        return Double.isFinite(raw)
                ? isWhole && seen <= raw + ulp && raw - seen <= step + ulp
                : Double.compare(raw, seen) == 0;
    }

    private static double ulp(Object seen) {
        return seen instanceof Float single ? Math.ulp(single) : Math.ulp(number(seen));
    }

    /** The smallest number of a type stands for those whose multiple the type does not hold. */
    private static boolean isLeast(Object seen, BigDecimal shown) {
        if (seen instanceof BigDecimal) {
            BigInteger next = shown.unscaledValue().negate().add(BigInteger.ONE);
            return next.signum() > 0 && next.equals(BigInteger.TEN.pow(shown.precision()));
        }
        long value = shown.longValueExact();
        return value == Byte.MIN_VALUE
                || value == Short.MIN_VALUE
                || value == Integer.MIN_VALUE
                || value == Long.MIN_VALUE;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static LocalDateTime time(Object value) {
        if (value instanceof LocalDate day) {
            return day.atStartOfDay();
        }
        return value instanceof Instant instant
                ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                : (LocalDateTime) value;
    }

    private static boolean isBegin(Mask.Truncated.To unit, LocalDateTime raw, LocalDateTime seen) {
        if (seen.isAfter(raw)) {
            return false;
        }
        if (unit == Mask.Truncated.To.HOUR) {
            return seen.truncatedTo(ChronoUnit.HOURS).equals(seen);
        }
        return seen.toLocalTime().equals(LocalTime.MIDNIGHT) && isBegin(unit, seen.toLocalDate());
    }

    private static boolean isBegin(Mask.Truncated.To unit, LocalDate seen) {
        return switch (unit) {
            case HOUR, DAY -> true;
            case WEEK -> seen.getDayOfWeek() == java.time.DayOfWeek.MONDAY;
            case MONTH -> seen.getDayOfMonth() == 1;
            case QUARTER -> seen.getDayOfMonth() == 1 && seen.getMonthValue() % MONTHS_OF_QUARTER == 1;
            case YEAR -> seen.getDayOfYear() == 1;
            case DECADE -> seen.getDayOfYear() == 1 && seen.getYear() % YEARS_OF_DECADE == 0;
        };
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
