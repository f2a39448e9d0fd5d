package org.sharedgrowth.observatory.gateway.portal.agent.words;

import org.sharedgrowth.observatory.messages.Messages;

/**
 * The sentences and words of answers to assistants. Numbers arrive as they were published, with all
 * their digits, so they are texts.
 */
@Messages
public interface AgentText {
    String partOfFigures(String given, String total, String next);

    String partOfFiguresInFile(String given, String total, String next, String file);

    String partOfRows(String given, String total, String next);

    String lastPart(String given, String total);

    String goOn(String next);

    String ofRelease(String number, String day);

    String beforeReleases();

    String noFigure(String name, String release);

    String oneFigure(
            String name,
            String area,
            String period,
            String value,
            String unit,
            String status,
            String release);

    String figures(String name, String release, String total);

    String withoutFigure(String count);

    String withoutFigureAnd(String count, String codes);

    String whyGroup();

    String whyNever();

    String whyNoMatchingFigure();

    String whyNotThen(String period);

    String whyStatus(String status, String period);

    String described(String name, String areas, String span, String unit);

    String figuresOfArea(String area, String count);

    String found(String given, String total);

    String foundForArea(String area, String given, String total);

    String foundNothing();

    String foundNothingForArea(String area);

    String changes(String name, String from, String to, String total);

    String history(String name, String area, String period, String values, String others);

    String neverPublished(String name, String area, String period);

    String neverPublishedCell();

    String holds(
            String name, String area, String period, String value, String release, String unit);

    String revised(
            String name,
            String area,
            String period,
            String value,
            String release,
            String now,
            String unit);

    String withdrawn(
            String name, String area, String period, String value, String release, String unit);

    /** A figure of a report, by its check code. */
    String printedHolds(String printed, String report, String release);

    String printedRevised(String printed, String report, String release, String now);

    String printedWithdrawn(String printed, String report, String release);

    String printedOther(String stated, String printed, String report, String release);

    String otherValue(
            String name, String area, String period, String stated, String now, String unit);

    String report(String total, String release, String overtaken);

    String reportUncertain();

    String factHolds();

    String factUnknown();

    String factOvertaken();

    String wordsNoLongerHold();

    String numbersNoLongerHold();

    String computedFrom(String release);

    String gaps(String name, String by, String total);

    String newestYears();

    String notReported(String count);

    String gapSlice(String by, String codes);

    String groupFigures(String name, String total);

    String ranks(String index, String from, String to, String arrived, String departed);

    String none();

    String method(String id, String version);

    String notStated();

    String noStandardErrors();

    String noSampleSize();

    String notComputed();

    String noValue();

    String normalValue();

    String removed();

    String noUnit();

    String noPeriod();

    String powerOfTen(String power, String unit);

    String breakdown(String code);

    String sliceMember(String breakdown, String value);

    String total();

    String notApplicable();

    String source();

    String note();

    String office();
}
