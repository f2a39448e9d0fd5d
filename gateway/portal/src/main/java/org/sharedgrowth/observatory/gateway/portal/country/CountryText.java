package org.sharedgrowth.observatory.gateway.portal.country;

import java.math.BigDecimal;
import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** The words of the page of a country. */
@Messages
public interface CountryText {
    String countries();

    String breadcrumb();

    /**
     * A sentence about one key figure.
     *
     * @param code of the indicator; the best-known ones have a sentence of their own
     * @param name of the indicator
     */
    Markup answer(String code, String name, Markup value, String year);

    Markup womenBelow(Markup points, String year);

    Markup womenAbove(Markup points, String year);

    String womenLevel(String year);

    String points(BigDecimal points);

    String answerIfNone();

    String people(String count);

    String figuresOfOffice(String office);

    String figuresOfSomeOffice();

    String figuresOfOthers();

    String keyFigures();

    /** Explains which economies the strokes represent. */
    String strokes(String group, String place);

    String compareInstead();

    String world();

    String place(int rank, int count, String group, String median);

    String placeShort(int rank, int count, String group);

    String from(String value, String year);

    String noFigureIn(List<String> years, String reason);

    String womenAndMen();

    String townAndCountry();

    String legendWomenMen();

    String legendUrbanRural();

    String women();

    String men();

    String urban();

    String rural();

    String what();

    String gap();

    String year();

    String noWomen();

    String noRural();

    String notSeen();

    String historyHeading(String name, String period);

    String valueSince(String value, String day, long release);

    String withdrawnSince(String day, long release);

    String withdrawn();

    String byTopic();

    String indicator();

    String newest();

    String placeHeading();

    String source();

    String moreOfTopic(int count);

    String allTopics();

    String otherTopic();

    String withoutFigure(int count, String place);

    String namesAndMore(String names, int count);

    String notReadable();

    String office();

    Markup revised(
            String name, String period, Markup before, Markup after, Markup reason, Markup release);

    Markup sent(int figures, int series, Markup reason, Markup release);

    Markup reason(String reason);

    String group(String code);

    String ofGroup(String name, String group);

    String planned();

    String plannedAt(String time);

    String compareWith();

    String notReached(String year, String women, String men);

    String take();

    String feed();

    String csv(String flow);

    String csvOf(String name);

    String json();

    String cite();

    String standsAt(String release);

    String releaseOf(long number, String day);

    String nothingReleased();

    /** The source of a figure, and a link to the release that it comes from. */
    Markup release(String source, Markup number);

    String unknownPeers(String sent);

    String showWithout();

    String unknown(String sent);

    String nearest();

    String noneNear();

    String allCountries();
}
