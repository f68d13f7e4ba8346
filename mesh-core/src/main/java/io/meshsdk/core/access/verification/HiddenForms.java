package io.meshsdk.core.access.verification;

import io.meshsdk.access.Mask;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
            return isMultipleBelow(rounded.step(), number(raw), number(seen));
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
        return matcher.matches()
                && (matcher.group(1) == null
                        || isBound(mask, matcher.group(1)) && raw >= Double.parseDouble(matcher.group(1)))
                && (matcher.group(2) == null
                        || isBound(mask, matcher.group(2)) && raw <= Double.parseDouble(matcher.group(2)));
    }

    private static boolean isBound(Mask.Bucketed mask, String text) {
        return mask.bounds().stream().anyMatch(bound -> bound.compareTo(new BigDecimal(text)) == 0);
    }

    private static boolean isMultipleBelow(BigDecimal step, double raw, double seen) {
        double size = step.doubleValue();
        double cells = seen / size;
        boolean isWhole = Math.abs(cells - Math.rint(cells)) <= Math.ulp(cells);
        return !Double.isFinite(raw)
                || (seen <= raw && raw - seen <= size * (1 + 1e-9) && (isWhole || raw - seen < size));
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
            return seen.getMinute() == 0 && seen.toLocalTime().toSecondOfDay() % 3600 == 0 && seen.getNano() == 0;
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
