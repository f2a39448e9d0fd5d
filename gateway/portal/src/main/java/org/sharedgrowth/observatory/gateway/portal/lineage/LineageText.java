package org.sharedgrowth.observatory.gateway.portal.lineage;

import org.sharedgrowth.observatory.messages.Messages;

/** Texts of the pages of computed series. */
@Messages
public interface LineageText {
    String breadcrumb();

    String computedSeries();

    String answerOfAll(int count);

    String explanation();

    /** Shown before a table of figures that are links. */
    String eachLeads();

    String series();

    String method();

    String state();

    /** The name of a method; its id if it is not a known one. */
    String methodName(String id);

    String stateName(String id);

    String answerOfSeries(int count, String method);

    String area();

    String year();

    String figure();

    String whatItRestsOn();

    String restsOn(String name, String area, String period);

    String answer(String value, int count, String method, String version);

    String noFigure(String reason);

    String noneRevised();

    String revised(int count);

    String recomputed(String value);

    String notComputable();

    String comparesAll();

    String definition(String version);

    String seed(String seed);

    String settings();

    String inputs();

    String indicator();

    String then();

    String now();

    String release();

    String asOf(long release, String day);

    String forPrograms();

    String isRevised();

    String none();

    /** A link to the page that shows the series like any other indicator. */
    String asIndicator();
}
