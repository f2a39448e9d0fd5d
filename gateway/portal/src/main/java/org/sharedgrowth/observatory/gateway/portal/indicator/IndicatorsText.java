package org.sharedgrowth.observatory.gateway.portal.indicator;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** The words of the list of indicators. */
@Messages
public interface IndicatorsText {
    String title();

    Markup answer(Markup measured, Markup empty);

    String release(long number, String day);

    String label();

    String topic();

    String allTopics();

    String button();

    String figures(int figures);

    String onEconomies(int economies, String span);

    String otherTopics();

    String empty(int count);

    String emptyWhy();

    String topicWithCount(String topic, int count);

    String noMatch(String words);

    String noMatchInTopic(String words);

    String nothingInTopic();

    String nothingLoaded();

    String seeAll();

    String searchFor(String words);
}
