package org.sharedgrowth.observatory.gateway.portal.search;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** The words of the search page. */
@Messages
public interface SearchText {
    String title();

    String label();

    String button();

    String typed(String text);

    String exactly();

    String answer();

    /**
     * One figure in a sentence.
     *
     * @param code code of the indicator; the best-known indicators have a sentence of their own
     * @param people the text of {@link #people}
     */
    Markup figure(String code, Markup value, String people, Markup place, Markup name, String year);

    /** A sentence about the people whom a share does not count, such as people who are offline. */
    Markup figureWithout(
            String code, Markup rest, Markup value, String people, Markup place, String year);

    Markup gap(Markup name, Markup place, Markup women, Markup men, String year);

    /** The group of people, in the grammatical form that the sentences need. */
    String people(String group);

    Markup noFigure(Markup name, Markup place);

    Markup aboutPlace(Markup place, String figures, String groups);

    String figures(int count);

    String noFigures();

    String notBrokenDown();

    String notOfYear(String year);

    String sourceAndRelease(String source, String release);

    String sourceNotStated();

    String release(long number);

    String wholeSeries();

    String womenAndMen();

    String allEconomies();

    String pageOf(String place);

    String endLabel(String period, String value);

    String withFigureFor(String place);

    String withFigure();

    String valueAndYear(String value, String year);

    String worldValue(String value, String year);

    String economies(int count);

    String indicatorsOf(int count);

    String more(int count);

    String withoutFigure(int count);

    String places();

    String topics();

    String reports();

    String words();

    String help();

    /** The name of a page or of a section of the help, for {@link Entries#pageName}. */
    String page(String key);

    String draft();

    String overtaken(int count);

    String ignored(List<String> words);

    String tooLong(int limit);

    String nothingTyped();

    String onlySigns();

    String notFound(String typed);

    String howToSearch();

    String perhaps();

    String examples();

    String exampleFigure();

    String exampleWomen();

    String exampleTopic();

    String browse();

    String notReady();

    String notReadable();
}
