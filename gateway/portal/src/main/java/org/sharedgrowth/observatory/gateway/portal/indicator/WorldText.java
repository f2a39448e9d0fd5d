package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** The texts of the page that shows one indicator for the whole world. */
@Messages
public interface WorldText {
    String indicators();

    String breadcrumb();

    /** The name of an indicator with the people it is about: "Internet use: women". */
    String titleOf(String name, String part);

    /**
     * The answer in one sentence about the world.
     *
     * @param code of the indicator; the best-known ones have a sentence of their own
     */
    Markup answerOfWorld(String code, Markup value, String year);

    /** The range from the lowest to the highest of the newest figures. */
    Markup answerOfRange(
            Markup low,
            String lowPlace,
            String lowYear,
            Markup high,
            String highPlace,
            String highYear);

    /** Used if only one economy has a figure. */
    Markup answerOfOne(Markup value, String place, String year);

    String answerIfNone();

    String measured();

    String measuredOf(int measured, int all);

    String howNew();

    String newest(int count, String year);

    String older(int count, String year);

    String unit();

    String unitNotStated();

    String standsAt();

    String stoodAt();

    String release(long number, String day);

    String nothingReleased();

    String groupsOfPeople();

    String everyone();

    /** The link to the differences between the groups of a dimension. */
    String gap(String dimension);

    String chipCount();

    String notBrokenDown(List<String> dimensions);

    String sex();

    String age();

    String urbanisation();

    String income();

    String disability();

    String views();

    String map();

    String ranking();

    String table();

    String overTime();

    String mapSince(String year);

    String mapOfYear(String year);

    String filledAsShare(String unit);

    String filledByPlace(String unit);

    String filledFromMiddle(String unit);

    String noFigure(int count);

    String americas();

    String europe();

    String africa();

    String asia();

    String pacific();

    String westernAsia();

    String easternAsia();

    String narrow();

    String year();

    String newestYear();

    String region();

    String world();

    String asItStoodOn();

    String mark();

    String markHint();

    String apply();

    String sameAsTable(int count);

    String caption(String title, String unit);

    String economy();

    String figure();

    String source();

    String sourcesInTable();

    String notMeasured();

    String notMeasuredSince(int count, String year);

    String noneMeasured(int count);

    String notMeasuredIn(int count, String year);

    String nameWithReason(String name, String reason);

    String allMeasured();

    String andMore(int count);

    String meaning();

    String noMeaning();

    String code(String code);

    String worldBankCode(String code);

    String take();

    String excel();

    String everything();

    String wholeSet();

    String csv();

    String csvWithNames();

    String json();

    String sdmx();

    String forPrograms();

    String changedBy();

    String asItStood();

    String allReleases();

    String feed();

    String comments();

    String notCompared();

    String moreComments(int count);

    String historyItem(String day, long number);

    String backToToday();

    String pastStateNote(String release);

    /** Says that nothing of the indicator had been released by the chosen day. */
    String nothingBefore(String day);

    String firstFigures();

    String answerIfNoneThen();

    String notADay(String sent);

    String futureDay(String sent);

    String noRelease(String sent);

    String changedMost();

    String changedSince(String content);

    String unchangedSince();

    String sinceNotRead();

    String sinceCut(long read, long count);

    /** Explains the marks of the drawing, which is in the last column. */
    String sinceCaption(String unit, String then, String now);

    String then();

    String today();

    String change();

    String withdrawn();

    String allChanges();

    String unknownGroup(String sent);

    String unknownYear(String sent);

    String unknownMark(String sent);

    String unknownMarkMeant(String sent, String meant);

    String showWithout();

    /** Shown instead of a definition for a computed series. */
    String computedHere();

    /** A link to the page that shows what its figures were computed from. */
    String lineage();
}
