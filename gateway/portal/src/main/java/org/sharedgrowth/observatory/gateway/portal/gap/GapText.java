package org.sharedgrowth.observatory.gateway.portal.gap;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** The words of the page of the differences between groups of people. */
@Messages
public interface GapText {
    String gaps();

    String breadcrumb();

    String title(Divide divide, String name);

    String womenAndMen();

    String townAndCountry();

    String women();

    String men();

    String urban();

    String rural();

    /**
     * The figures of the world.
     *
     * @param code of the indicator; the best-known one has a sentence of its own
     */
    Markup answerOfWorld(
            Divide divide, String code, String name, Markup group, Markup other, String year);

    /** In how many economies the group is below, level with, and above the other one. */
    Markup answerOfEconomies(Divide divide, int count, Markup below, Markup level, Markup above);

    String answerIfNone();

    String measured();

    String measuredOf(int measured, int all);

    String gapOfWorld();

    String points(String points);

    String ratioOfWorld();

    String standsAt();

    String release(long number, String day);

    String nothingReleased();

    String groups();

    String orders();

    String widest();

    String mostPeople();

    String byRegion();

    String byName();

    String legend(Divide divide);

    String legendPeople();

    /** Explains the symbol for a number of people that cannot be computed. */
    String unknownPeople();

    /** Explains the numbers of people who would have to be reached for parity. */
    String legendParity();

    /** Explains intervals and the symbol for those that include zero. */
    String legendIntervals();

    /** Explains the symbol for two figures on one side of the figure for everyone. */
    String legendOdd();

    /** Why no gap has an interval; the code of the reason has underscores. */
    String withoutIntervals(String reason);

    /** Why some gaps have no interval; the code of the reason has underscores. */
    String someWithoutInterval(String reason);

    String interval(String low, String high);

    String notDistinguishable(String interval);

    String directionAndInterval(String direction, String interval);

    String warnings();

    String method();

    String methodOfGap(Divide divide);

    String methodOfInterval();

    /** How an office states standard errors, for tables without an interval. */
    String howToProvideStandardErrors();

    String methodEntry(String id, String version);

    String take();

    String csvOfAll();

    String overTime();

    String parity();

    String caption(String title, String since);

    String economy();

    String gapColumn();

    String ratio();

    String people();

    String year();

    String source();

    String world();

    String below(Divide divide);

    String above(Divide divide);

    String level();

    String otherRegion();

    String indicator();

    String show();

    String indicatorCount(String name, int count);

    String notReporting(int count);

    String allReport();

    String cite();

    String unknownIndicator(String sent);

    String unknownGroups(String sent);

    String unknownOrder(String sent);

    String showWithout();
}
