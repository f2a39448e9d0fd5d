package org.sharedgrowth.observatory.reports.document;

import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Messages;
import org.sharedgrowth.observatory.messages.Texts;

/** What is wrong in a draft, and why a figure has no value, in the language of its reader. */
@Messages
public interface DraftText {
    Message secondPin(String line);

    Message alreadyDefined(String name, String line);

    Message noPin(String latest, String release, String day);

    Message tooManyStatements(String count, String limit);

    Message usedBefore(String used, String name);

    Message unknownNameIn(String used, String name);

    Message notAValueIn(String used, String name);

    Message quoted(String text);

    Message endOfLine();

    Message expected(String wanted, Message found);

    Message expectedName(Message found);

    Message expectedNumber(Message found);

    Message expectedValue(Message found);

    Message notExpectedHere(Message found);

    Message outOfRange(Message found);

    Message notANumber(Message found);

    Message nestedDeeper(String limit);

    Message tooManyValues(String limit);

    Message tooManyUnits(String limit);

    Message textTooLong(String sentences, String pieces);

    Message moreFaults(String count, String limit);

    Message unknownFunction(String name, String known);

    Message absTakesOne(String count);

    Message unexpected(String text);

    Message notARelease(Message found);

    Message notAPin(Message found, String latest, String release);

    Message notAStatement(Message found, String known);

    Message stepNotPositive();

    Message notAComparison(Message found, String known);

    Message gapTakesFour(String count);

    Message rankNeedsOthers();

    Message notAKindOfFigure(Message found, String known);

    Message cellNeedsPeriod(String cell);

    Message notAPeriod(String text);

    Message notDimensionAndCode(String text, String form);

    Message unknownDimension(String dimension, String known);

    Message dimensionTwice(String dimension);

    Message notACode(String text);

    Message inBinding(String name, Message what);

    Message unitsDiffer(String one, String oneCode, String other, String otherCode);

    Message shareNeedsRatio(String unit);

    Message seriesBreaks(String period, String cell);

    Message noObservation();

    Message notCollected();

    Message cannotExist();

    Message suppressed();

    Message holiday();

    Message missing();

    Message dividedByZero();

    Message noValue(String name, Message why);

    Message checkFailsWithoutReference(String name, String note);

    Message checkFailsWithoutNote(String name);

    Message digitsUnbound(String word, String mark);

    Message numberWordUnbound(String word, String mark);

    Message directionUnbound(String word, String mark);

    Message unknownName(String name);

    Message notAValue(String name, String sign);

    Message noSinglePeriod(String name);

    Message notAWord(String name, String sign);

    Message phrases(String name, int count, String results);

    Message digitsInPhrase(String word, String name);

    Message notAFigure(String name);

    Message figureTwice(String name);

    Message secondNote(String name);

    Message unusedNote(String name);

    Message unknownNote(String name);

    Message unused(String name);

    Message nestedQuotation();

    Message unsupported();

    Message nestedHeading();

    Message secondTitle(String sign);

    Message emptyHeading();

    Message nestedList();

    Message longListItem();

    Message nestedDirective(String header);

    Message notClosed(String header, String sign);

    Message notADirective(String directive, String known);

    Message rawHtml(String html);

    Message code(String code);

    Message image(String directive);

    Message braceAlone(String text);

    Message linkTo(String address);

    Message linkTitle(String title);

    Message afterColon(String directive, String option);

    Message emptyPhrase(String directive);

    Message emptyLiteral(String directive);

    Message namesNothing(String directive, String text);

    Message noTitle(String form);

    Message nothingReleased();

    Message vanished(String cell);

    Message refused(String cell, String why);

    Message noMatch(String cell, String release);

    Message severalMatches(String cell, String all);

    /** A message of this bundle in a language. */
    static String say(Message message, Language reader) {
        return Texts.format(DraftText.class, message, reader);
    }
}
