package org.sharedgrowth.observatory.gateway.portal.release;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts of the pages of releases. */
@Messages
public interface ReleaseText {
    String breadcrumb();

    String releases();

    String release(long number);

    String releasesOf(String name);

    Markup answerOfList(int count, String day);

    Markup answerOfFound(int count);

    String answerIfNone();

    String offices();

    String office();

    String anyOffice();

    String dataSet();

    String anyDataSet();

    String fromDay();

    String toDay();

    String narrow();

    String show();

    String showAll();

    /** The filter of a list of changes: one indicator. */
    String onlyIndicator(String name);

    /** The filter of a list of changes: one country or group. */
    String onlyArea(String name);

    /** The filter of a list of releases: those that changed an indicator. */
    String releasesOfIndicator(String name);

    /** The filter of a list of releases: those that changed figures of a country or group. */
    String releasesOfArea(String name);

    String nearest();

    String showWithout();

    String unknownOffice(String sent);

    String unknownDataSet(String sent);

    String unknownIndicator(String sent);

    String unknownArea(String sent);

    String notADay(String sent);

    String daysBackwards();

    String noneFound();

    String noneFoundHint();

    String noneYet();

    String noneYetHint();

    String follow();

    String feed();

    String feedHint();

    String feedTitle(long number, String office, String dataSet);

    String calendar();

    String compareAny();

    Markup line(Markup office, String dataSet, String content);

    Markup plannedLine(Markup office, String dataSet);

    String planned();

    String plannedReleases();

    String newSeries(long count);

    String changedSeries(long count);

    String nothingPublic();

    String reason(String reason);

    String noReason();

    Markup answerOfRelease(Markup office, String content, String dataSet);

    String added(long count);

    String revised(long count);

    String removed(long count);

    String restated(long count);

    String published();

    String loadedOn();

    String comparedWith(String release);

    String firstOfDataSet();

    String whatChanged();

    String caption(long from, long to, long count);

    String kind();

    String indicator();

    String place();

    String period();

    String before();

    String after();

    String difference();

    String kindAdded();

    String kindRevised();

    String kindRemoved();

    String kindRestated();

    String noFigure();

    String statement(String name, String previous, String current);

    String newStatement(String name, String text);

    String alsoChanged(String names);

    String comment();

    String source();

    String unit();

    String decimals();

    String otherStatement();

    String none();

    String fingerprint();

    String fingerprintHint();

    String changesTitle();

    Markup answerOfChanges(String first, String second, String content, String dataSet);

    Markup answerOfNoChanges(String first, String second, String dataSet);

    String nothingReleased();

    /**
     * Says that nothing of the data set had been released by then, and the day of its first
     * release.
     */
    Markup nothingBefore(Markup day);

    String beforeAll();

    String firstRelease();

    String secondRelease();

    String releaseHint();

    String compare();

    String notARelease(String sent);

    String firstMustNotBeLater();

    String releaseWithDay(long number, String day);

    String unavailable();

    String code(String code);

    String historyTitle(String subject);

    Markup answerOfHistory(int count, String day);

    Markup answerOfFigure(String period, int count, String day);

    String answerOfNoHistory();

    String onlyPeriod(String period);

    String history();

    String seriesKey(String key);
}
