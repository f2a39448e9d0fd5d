package org.sharedgrowth.observatory.reports.document.binding;

import java.math.BigDecimal;
import java.util.Optional;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.DraftText;

/**
 * One cell (series and period) of the observatory's data, as of one release.
 *
 * @param key its address
 * @param value the observation as stored; empty when there is none
 * @param status code of the observation status, such as {@code A} or {@code Q}; empty when the cell
 *     does not exist
 * @param unit the unit
 * @param multiplier exponent of the power of ten by which the value is multiplied
 * @param source survey, register or publication, as the office gave it
 * @param latestBreak the latest period up to this one that is marked as a break in the series;
 *     empty if there is none. Published documents do not store it: in a cell read from one, it is
 *     this period if the cell itself is a break, else empty
 * @param release number of the release that produced the value
 * @param submission id of the submission it came with
 * @param labels names to show to readers
 */
public record Cell(
        CellKey key,
        Optional<BigDecimal> value,
        String status,
        Unit unit,
        int multiplier,
        String source,
        Optional<String> latestBreak,
        long release,
        String submission,
        Labels labels) {
    /** Status of the first observation that is not comparable with those before it. */
    public static final String BREAK = "B";

    private static final DraftText TEXT = Texts.messages(DraftText.class);

    /**
     * Names to show to readers, in the language of the report.
     *
     * @param indicator name of the indicator
     * @param area name of the area
     */
    public record Labels(String indicator, String area) {}

    /** The true figure: value times ten to the multiplier. */
    public Optional<BigDecimal> figure() {
        return value.map(v -> v.scaleByPowerOfTen(multiplier));
    }

    /** Whether the cell exists, with or without a value. */
    public boolean exists() {
        return !status.isEmpty();
    }

    @Override
    public Optional<String> latestBreak() {
        return isBreak() ? Optional.of(key.period()) : latestBreak;
    }

    /** Whether the series has a break at this period. */
    public boolean isBreak() {
        return status.equals(BREAK);
    }

    /** Why there is no value; only meaningful when there is none. */
    public Message reason() {
        return switch (status) {
            case "" -> TEXT.noObservation();
            case "L" -> TEXT.notCollected();
            case "M" -> TEXT.cannotExist();
            case "Q" -> TEXT.suppressed();
            case "H" -> TEXT.holiday();
            default -> TEXT.missing();
        };
    }
}
