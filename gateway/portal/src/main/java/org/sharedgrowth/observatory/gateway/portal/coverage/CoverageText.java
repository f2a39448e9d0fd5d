package org.sharedgrowth.observatory.gateway.portal.coverage;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts of the page of who is not measured. */
@Messages
public interface CoverageText {
    String title();

    /** The topic of which the least is known, and how many economies have nothing of it. */
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

    /** Who reports figures of the parts of a dimension, such as sex. */
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
