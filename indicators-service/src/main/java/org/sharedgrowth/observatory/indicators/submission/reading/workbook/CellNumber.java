package org.sharedgrowth.observatory.indicators.submission.reading.workbook;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Converts a number in a workbook to the text that is then checked. Workbooks contain doubles, and
 * spreadsheets show fifteen digits of them: 14.45 is stored as 14.449999999999999. So fifteen
 * digits are read, with the zeros that the cell's format adds; digits that the format would round
 * away are kept. A percentage keeps its percent sign (45% means 0.45) and is then refused as a
 * number. A date becomes the day, month or year that is shown. A date with a time of day becomes an
 * ISO 8601 date and time to the nearest second, and a time alone becomes an ISO 8601 time. The
 * checks refuse all of these as numbers. A date that spreadsheets cannot show becomes {@value
 * #NO_DATE}.
 */
final class CellNumber {
    private static final MathContext SHOWN_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int MAX_EXPONENT = 330;
    private static final int MAX_LENGTH = 400;

    /**
     * Day 0 where days are counted from 1900. Numbers of days in January and February 1900 need one
     * day more, because spreadsheets have a 1900-02-29.
     */
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LEAP_DAY_1900 = 60;
    private static final int LAST_DAY = 2_958_465;
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    /** What spreadsheets show for a date before the first or after the last one. */
    private static final String NO_DATE = "########";

    private CellNumber() {}

    /**
     * The text of a number.
     *
     * @param raw the stored text; returned unchanged if it is not a number
     * @param uses1904Dates whether the workbook counts days from 1904
     */
    static String text(String raw, CellFormat format, boolean uses1904Dates) {
        BigDecimal number = number(raw);
        if (number == null) {
            return raw;
        }
        BigDecimal shown = number.round(SHOWN_DIGITS).stripTrailingZeros();
        return switch (format.kind()) {
            case NUMBER ->
                    shown.setScale(Math.max(Math.max(0, format.decimals()), shown.scale()))
                            .toPlainString();
            case PERCENTAGE -> shown.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            case YEAR, MONTH, DAY, TIME_OF_DAY -> date(number, format.kind(), uses1904Dates);
        };
    }

    private static @Nullable BigDecimal number(String raw) {
        if (raw.length() > MAX_LENGTH) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(raw);
            long magnitude = (long) number.precision() - number.scale();
            return Math.abs(magnitude) > MAX_EXPONENT
                            || Math.abs((long) number.scale()) > MAX_EXPONENT
                    ? null
                    : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String date(BigDecimal number, CellFormat.Kind kind, boolean uses1904Dates) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return NO_DATE;
        }
        int serial = number.intValue();
        if (!uses1904Dates && serial == LEAP_DAY_1900) {
            return "1900-02-29";
        }
        LocalDate day =
                uses1904Dates
                        ? EPOCH_1904.plusDays(serial)
                        : EPOCH_1900.plusDays(serial < LEAP_DAY_1900 ? serial + 1L : serial);
        BigDecimal part = number.subtract(BigDecimal.valueOf(serial));
        if (part.signum() > 0) {
            BigDecimal seconds = part.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP);
            LocalDateTime moment = day.atStartOfDay().plusSeconds(seconds.longValue());
            return moment.format(serial == 0 ? ISO_LOCAL_TIME : ISO_LOCAL_DATE_TIME);
        }
        return switch (kind) {
            case YEAR -> String.valueOf(day.getYear());
            case MONTH -> YearMonth.from(day).toString();
            case DAY, TIME_OF_DAY, NUMBER, PERCENTAGE -> day.toString();
        };
    }
}
