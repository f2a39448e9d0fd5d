package org.sharedgrowth.observatory.gateway.portal.home;

import java.math.BigDecimal;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** The words of the home page. */
@Messages
public interface HomeText {
    /** The heading if the figures of the world cannot be read. */
    String heading();

    Markup online(Markup share);

    /** Follows {@link #online}. */
    String offline(String count);

    String lead();

    String searchFor();

    String search();

    String tryExamples();

    /** An example of a search, like the next two texts. */
    String exampleInternet();

    String exampleWomen();

    String exampleEconomy();

    String tile();

    Markup mapSources(String since, Markup sources);

    Markup worldSources(String year, Markup source, Markup populationSource);

    String allEconomies(int count);

    String notAvailable();

    String keyFigures();

    String womenAndMen();

    String women();

    String men();

    String womenBehind(String year, BigDecimal points);

    String womenAhead(String year, BigDecimal points);

    String womenLevel(String year);

    String earlierGap(String year, BigDecimal points);

    String townAndCountry();

    String urban();

    String rural();

    /** The number of people out of ten. */
    String ofTen(String year, int urban, int rural);

    String leastDeveloped();

    String onlineIn(String year);

    String inYear(String value, String year);

    String newMethod(String year);

    String digitalEconomy(String place);

    String ofOutputIn(String year);

    String definitionsDiffer();

    String releaseNumber(long number);

    String whereOffline();

    Markup widest(Markup place, String women, String men);

    Markup otherWay(Markup place, String women, String men);

    String gapsCaption();

    String womenColumn();

    String menColumn();

    String gapColumn();

    String allPairs(int count);

    String noSeparateFigures(int count);

    String noPairs();

    String changed();

    Markup sent(Markup office, long figures, long series);

    /** Says that the observatory computed series, for the first time or again. */
    Markup computed(Markup observatory, long figures, long series);

    Markup revised(Markup place, Markup indicator, String period, Markup change);

    Markup revisedMore(Markup office, long figures);

    String planned();

    Markup willRelease(Markup office, String time);

    String nothingYet();

    String allReleases();

    String newestReport();

    String overtaken(long sentences);

    String holds();

    String boundFigures(int count, String version, String day);

    String reportNote();

    String noReport();

    String allReports();

    String topics();

    String withFigures(long count);

    String noFigureYet();

    String howItWorks();

    String sentStep();

    String sentBy();

    String checkStep();

    String checkedBy();

    String releaseStep();

    String releasedFor();

    String proofStep();

    String proofIn();
}
