package org.sharedgrowth.observatory.gateway.portal.submission;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** The texts of the page on which a reviewer decides about a file. */
@Messages
public interface ReviewText {
    String releaseFigures(long count);

    String releaseFiguresOf(long count, String place);

    String asksYou(String by);

    Markup kinds(Markup revised, Markup added, Markup deleted);

    Markup otherNotes(Markup count);

    String beforeAndAfter(String name);

    String before();

    String after();

    String chartNote();

    String noChart();

    String moreSeries(int count);

    String wouldChange();

    String changesCount(long count);

    String figure();

    String now();

    String then();

    String change();

    String sourceNamed();

    String kind(String kind);

    String sourceNow(String source);

    String commentNow(String comment);

    String nothingChanges();

    String inPlace(String name, String place);

    String atPeriod(String name, String period);

    String withStatus(String value, String status);

    String people(String code);

    String inUnit(String value, String unit);

    String unit(int power, String unit);

    Markup overtakes(int sentences, Markup report);

    String readersSeeIt();

    String overtakesNothing();

    String overtakesUnknown();

    String yourAnswer();

    String releaseMeans();

    String release();

    String later();

    String laterMeans();

    String at();

    String atHint();

    String atRefused();

    String zone();

    String announce();

    String plan();

    String plannedAt(String when);

    String plannedAtBy(String when, String by);

    Markup announced(Markup calendar);

    String calendar();

    String notAnnounced();

    String plannedRisk();

    String move();

    String cancel();

    String decline();

    String why();

    String whyHint();

    String returnIt();

    String refuseIt();
}
