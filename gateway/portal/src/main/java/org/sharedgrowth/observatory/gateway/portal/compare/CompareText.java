package org.sharedgrowth.observatory.gateway.portal.compare;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** The words of the page that compares countries and groups. */
@Messages
public interface CompareText {
    String compare();

    String indicators();

    String breadcrumb();

    /** The title: what is compared, and for which places. */
    String title(String subject, String places);

    /** An indicator with the group of people. */
    String subject(String name, String people);

    String places(int count);

    /** The chosen places, of which only some are shown. */
    String placesShown(String places, int shown);

    String introduction();

    String examples();

    Markup answerOfChange(
            String place, Markup first, String firstYear, Markup last, String lastYear);

    Markup answerOfOnly(String place, Markup value, String year);

    Markup answerOfRange(
            Markup low,
            String lowPlace,
            String lowYear,
            Markup high,
            String highPlace,
            String highYear);

    Markup answerOfWorld(Markup value, String year);

    String above(List<String> names);

    String below(List<String> names);

    String answerIfNone();

    String answerOfSeveral(int indicators, String places);

    String remove(String name);

    String showMembers(int count);

    String membersOf(String name, int count);

    String compared();

    String form();

    String addArea();

    String areaHint();

    String addIndicator();

    String indicatorHint();

    String from();

    String to();

    String asItStoodOn();

    String show();

    String unknownArea(String sent);

    String unknownIndicator(String sent);

    String didYouMean();

    String allAreas();

    String allIndicators();

    String nothingBefore(String day);

    String firstFigures();

    String notAnArea(String sent);

    String notAnIndicator(String sent);

    String notAGroup(String sent);

    String notAPeriod(String sent);

    String backwards(String sent);

    String notPeople(String sent);

    String notADate(String sent);

    String noRelease(String sent);

    String tooManyIndicators(String sent, int max);

    String tooMany(int chosen, int max, List<String> leftOut);

    String ranking();

    String figuresCut(int shown);

    String notOnePicture(int max);

    String views();

    String onePicture();

    String smallMultiples();

    String tableOnly();

    String changesTab();

    String sinceLabel();

    String sinceHint();

    String notSince(String sent);

    /** What changed between two releases. */
    String changesBetween(String first, String second, String content);

    String nothingChanged(String first, String second);

    String nothingToCompare();

    String changesCut(int read, long count);

    String allChanges();

    String groupsOfPeople();

    String everyone();

    String published();

    String estimated();

    String provisional();

    String forecast();

    String yearsWithoutFigure();

    String seriesBreak();

    String legendOfPanel();

    String world();

    String noFigures(String name);

    String startsAt(String value);

    String highestFirst();

    String caption(String title, String unit);

    String period();

    String sameAsTable(int count);

    String notReported();

    String notYetReported();

    String series(String place, String what);

    String annual();

    String halfYearly();

    String quarterly();

    String monthly();

    String weekly();

    String daily();

    String why();

    String whyPlace(String place, String period);

    String between(String first, String last);

    String whyWithComment(String status, String comment);

    String noneAfter(String year);

    String noneAtAll();

    String nothingMissing();

    String calendar();

    String sources();

    String sourceOf(String source, List<String> names);

    String downloadsHeading();

    String excel();

    String csv();

    String csvWithNames();

    String copy();

    String spreadsheet();

    String embed();

    String embedPinned();

    String embedLive();

    String everything();

    String printed(String day, String title, String years, String release, String address);

    String allYears();

    String since(String year);

    String until(String year);

    String pastStateNote(String release);

    String backToToday();
}
