package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.Locale;
import java.util.function.BiFunction;
import org.sharedgrowth.observatory.indicators.submission.reading.Wording;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The rules of a check. The code is the name in lower case with hyphens. The first argument of a
 * finding is the offending value; further arguments depend on the rule.
 */
public enum Rule {
    // Columns
    MISSING_COLUMN((t, a) -> t.missingColumn(a.text(0)), (t, _) -> t.addColumn()),
    UNKNOWN_COLUMN((t, a) -> t.unknownColumn(a.text(0)), (t, _) -> t.renameColumn()),
    DUPLICATE_COLUMN((t, a) -> t.duplicateColumn(a.text(0)), (t, _) -> t.keepOneColumn()),
    NO_PERIOD_COLUMN((t, _) -> t.noPeriodColumn(), (t, _) -> t.addPeriodColumns()),
    NO_ROWS((t, _) -> t.noRows(), (t, _) -> t.addRow()),
    // Rows
    MALFORMED_ROW((t, _) -> t.malformedRow(), (t, _) -> t.doubleQuotes()),
    WRONG_CELL_COUNT((t, a) -> t.wrongCellCount(a.text(0), a.text(1)), (t, _) -> t.checkCommas()),
    WRONG_STRUCTURE(
            (t, a) -> t.wrongStructure(a.text(0), a.text(1)), (t, a) -> t.nameStructure(a.text(1))),
    UNKNOWN_ACTION((t, a) -> t.unknownAction(a.text(0)), (t, _) -> t.writeAction()),
    // Dimensions
    UNKNOWN_CODE((t, a) -> t.unknownCode(a.text(0)), (t, _) -> t.useCodeOrSkip()),
    UNKNOWN_SKIPPED((t, a) -> t.unknownSkipped(a.text(0)), (t, _) -> t.useCodeToLoad()),
    EMPTY_DIMENSION((t, _) -> t.emptyDimension(), (t, _) -> t.fillDimension()),
    FOREIGN_AREA((t, a) -> t.foreignArea(a.text(0)), (t, _) -> t.leaveAreasOut()),
    NOT_AGREED((t, a) -> t.notAgreed(a.text(0)), (t, _) -> t.extendAgreement()),
    // Periods
    MALFORMED_PERIOD((t, a) -> t.malformedPeriod(a.text(0)), (t, _) -> t.writePeriod()),
    FUTURE_PERIOD((t, a) -> t.futurePeriod(a.text(0)), (t, _) -> t.correctPeriodOrForecast()),
    PERIOD_FREQUENCY(
            (t, a) -> t.periodFrequency(a.text(0), a.text(1)), (t, _) -> t.matchFrequency()),
    DUPLICATE_CELL((t, a) -> t.duplicateCell(a.text(0), a.text(1)), (t, _) -> t.keepOneRow()),
    // Values
    NOT_A_NUMBER((t, a) -> t.notANumber(a.text(0)), (t, _) -> t.writeNumber()),
    INFINITE((t, a) -> t.infinite(a.text(0)), (t, _) -> t.giveNumber()),
    OUT_OF_RANGE((t, a) -> t.outOfRange(a.text(0)), (t, _) -> t.changeMultiplier()),
    /** Further argument: whether the row has a value. */
    VALUE_STATUS(
            (t, a) -> a.isTrue(1) ? t.statusWithValue(a.text(0)) : t.statusWithoutValue(a.text(0)),
            (t, _) -> t.chooseStatus()),
    // Attributes
    MISSING_ATTRIBUTE(
            (t, a) -> t.missingAttribute(a.text(1)), (t, a) -> t.fillAttribute(a.text(1))),
    TEXT_DIRECTION((t, a) -> t.textDirection(a.text(0), a.text(1)), (t, _) -> t.removeDirection()),
    UNKNOWN_ATTRIBUTE_CODE((t, a) -> t.unknownCode(a.text(0)), (t, _) -> t.useCode()),
    NOT_WHOLE((t, a) -> t.notWhole(a.text(0), a.text(1)), (t, _) -> t.writeWholeNumber()),
    /** Further arguments: the attribute, its minimum and its maximum; one bound may be empty. */
    ATTRIBUTE_BOUNDS(Rule::outOfBounds, (t, _) -> t.correctAttribute()),
    ATTRIBUTE_CHANGES(
            (t, a) -> t.attributeChanges(a.text(0), a.text(1), a.text(2), a.text(3)),
            (t, a) -> t.correctOneOfSeries(a.text(1))),
    /** The last argument names the dimensions of the group; empty for the whole data set. */
    SHARED_ATTRIBUTE(
            (t, a) -> t.sharedAttribute(a.text(0), a.text(1), a.text(2), a.text(3)),
            (t, a) ->
                    a.isEmpty(4)
                            ? t.correctOneOfDataSet(a.text(1))
                            : t.correctOneOfGroup(a.text(1), a.text(4))),
    SERIES_SOURCE(
            (t, a) -> t.seriesSource(a.text(0), a.text(1), a.text(2), a.text(3), a.text(4)),
            (t, a) -> t.sendWholeSeries(a.text(1))),
    UNIT_CHANGES(
            (t, a) -> t.unitChanges(a.text(0), a.text(1), a.text(2), a.text(3)),
            (t, _) -> t.changeWholeUnit()),
    UNIT_WITHOUT_BREAK(
            (t, a) -> t.unitWithoutBreak(a.text(0), a.text(1), a.text(2), a.text(3)),
            (t, a) -> t.declareBreak(a.text(1))),
    /** Further arguments: the indicator, its minimum and its maximum; one bound may be empty. */
    OUT_OF_BOUNDS(Rule::outOfBounds, (t, _) -> t.correctValueOrUnit()),
    // Warnings
    /** The area, argument 2, is empty if the frequency is compared with all areas' series. */
    NEW_FREQUENCY(
            (t, a) ->
                    a.isEmpty(2)
                            ? t.newFrequencyElsewhere(a.text(0), a.text(1), a.text(3), a.text(4))
                            : t.newFrequency(a.text(0), a.text(1), a.text(2), a.text(3), a.text(4)),
            (t, _) -> t.writePeriodAsText()),
    UNUSUAL_DAY((t, a) -> t.unusualDay(a.text(0), a.text(1), a.text(2)), (t, _) -> t.writeYear()),
    COMMENT_DROPPED(
            (t, a) -> t.commentDropped(a.text(0), a.text(1)),
            (t, a) -> t.giveCommentAgain(a.text(1))),
    UNIT_REPLACED(
            (t, a) -> t.unitReplaced(a.text(0), a.text(1), a.text(2), a.text(3), a.text(4)),
            (t, _) -> t.unitIntended()),
    JUMP((t, a) -> t.jump(a.text(0), a.text(1), a.text(2)), (t, _) -> t.checkMultiplier()),
    OLD_PERIOD_REVISED(
            (t, a) -> t.oldPeriodRevised(a.text(0), a.text(1)), (t, _) -> t.giveReason()),
    NOTHING_TO_DELETE((t, _) -> t.nothingToDelete(), (t, _) -> t.checkCodes()),
    SKIPPED_FILE((t, a) -> t.skippedFile(a.text(0)), (t, _) -> t.onlyDescribes()),
    SKIPPED_SHEET((t, a) -> t.skippedSheet(a.text(0)), (t, _) -> t.nothingToSend());

    /** Makes the text of a finding. */
    private interface Text extends BiFunction<RuleText, Arguments, Message> {}

    /** The offending value, followed by the further arguments of the rule. */
    private record Arguments(Object... values) {
        String text(int index) {
            return String.valueOf(values[index]);
        }

        boolean isEmpty(int index) {
            return text(index).isEmpty();
        }

        boolean isTrue(int index) {
            return Boolean.TRUE.equals(values[index]);
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Text reason;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Text hint;

    Rule(Text reason, Text hint) {
        this.reason = reason;
        this.hint = hint;
    }

    private static Message outOfBounds(RuleText texts, Arguments arguments) {
        String value = arguments.text(0);
        String bounded = arguments.text(1);
        if (arguments.isEmpty(3)) {
            return texts.belowMinimum(value, bounded, arguments.text(2));
        }
        return arguments.isEmpty(2)
                ? texts.aboveMaximum(value, bounded, arguments.text(3))
                : texts.outOfBounds(value, bounded, arguments.text(2), arguments.text(3));
    }

    /** The stable name of the rule in reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Wording wording(Object... values) {
        RuleText texts = Texts.messages(RuleText.class);
        Arguments arguments = new Arguments(values);
        return new Wording(
                RuleText.class, reason.apply(texts, arguments), hint.apply(texts, arguments));
    }
}
