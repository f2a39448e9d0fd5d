package org.sharedgrowth.observatory.indicators.submission.checking;

import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Messages;

/** What a rule of the check found and what to do about it; stored with the submission. */
@Messages
public interface RuleText {
    Message missingColumn(String column);

    Message addColumn();

    Message unknownColumn(String column);

    Message renameColumn();

    Message duplicateColumn(String column);

    Message keepOneColumn();

    Message noPeriodColumn();

    Message addPeriodColumns();

    Message noRows();

    Message addRow();

    Message malformedRow();

    Message doubleQuotes();

    Message wrongCellCount(String cells, String columns);

    Message checkCommas();

    Message wrongStructure(String value, String flow);

    Message nameStructure(String flow);

    Message unknownAction(String value);

    Message writeAction();

    Message unknownCode(String value);

    Message useCodeOrSkip();

    Message unknownSkipped(String value);

    Message useCodeToLoad();

    Message emptyDimension();

    Message fillDimension();

    Message foreignArea(String value);

    Message leaveAreasOut();

    Message notAgreed(String value);

    Message extendAgreement();

    Message malformedPeriod(String value);

    Message futurePeriod(String value);

    Message writePeriod();

    Message correctPeriodOrForecast();

    Message periodFrequency(String value, String frequency);

    Message matchFrequency();

    Message duplicateCell(String period, String line);

    Message keepOneRow();

    Message notANumber(String value);

    Message writeNumber();

    Message infinite(String value);

    Message giveNumber();

    Message outOfRange(String value);

    Message changeMultiplier();

    Message statusWithValue(String value);

    Message statusWithoutValue(String value);

    Message chooseStatus();

    Message missingAttribute(String attribute);

    Message fillAttribute(String attribute);

    Message textDirection(String value, String attribute);

    Message removeDirection();

    Message useCode();

    Message attributeChanges(String value, String attribute, String other, String line);

    Message correctOneOfSeries(String attribute);

    Message sharedAttribute(String value, String attribute, String other, String line);

    Message correctOneOfDataSet(String attribute);

    Message correctOneOfGroup(String attribute, String dimensions);

    Message seriesSource(String value, String attribute, String stated, String kept, String was);

    Message sendWholeSeries(String attribute);

    Message unitChanges(String value, String attribute, String was, String kept);

    Message changeWholeUnit();

    Message unitWithoutBreak(String value, String period, String was, String now);

    Message declareBreak(String period);

    Message belowMinimum(String value, String indicator, String min);

    Message aboveMaximum(String value, String indicator, String max);

    Message outOfBounds(String value, String indicator, String min, String max);

    Message notWhole(String value, String attribute);

    Message writeWholeNumber();

    Message correctAttribute();

    Message correctValueOrUnit();

    Message newFrequency(
            String value, String indicator, String area, String there, String frequency);

    Message newFrequencyElsewhere(String value, String indicator, String there, String frequency);

    Message writePeriodAsText();

    Message unusualDay(String value, String indicator, String area);

    Message writeYear();

    Message commentDropped(String value, String attribute);

    Message giveCommentAgain(String attribute);

    Message unitReplaced(String value, String attribute, String was, String stated, String gone);

    Message unitIntended();

    Message jump(String value, String was, String period);

    Message checkMultiplier();

    Message oldPeriodRevised(String value, String was);

    Message giveReason();

    Message nothingToDelete();

    Message checkCodes();

    Message skippedFile(String name);

    Message onlyDescribes();

    Message skippedSheet(String name);

    Message nothingToSend();
}
