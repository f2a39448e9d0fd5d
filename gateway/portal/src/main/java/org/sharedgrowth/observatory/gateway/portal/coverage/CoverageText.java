package org.sharedgrowth.observatory.gateway.portal.coverage;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts of the page that shows for whom there are no figures. */
@Messages
public interface CoverageText {
    String title();

    /** The topic with the lowest coverage, and how many economies have no figure of it. */
    Markup answer(String topic, String percent, int without, int economies);

    String nothingYet();

    String explanation();

    String byTopic();

    String caption();

    String group();

    String allEconomies();

    /** In a cell: economies without any figure of the topic. */
    String without(int count);

    String groupsOfPeople();

    /** How many economies and indicators have figures broken down by a dimension, such as sex. */
    String part(String dimension, int economies, int indicators);

    String partOfNobody(String dimension);

    String economies();

    String economiesHint();

    String economy();

    String indicators();

    String topicsWithout();

    String ofPossible(int measured, int possible);

    String topic();

    String allTopics();

    String show();

    String unknown(String value);

    String noEconomies();

    String asOfRelease(long release, String day);

    String forPrograms();
}
