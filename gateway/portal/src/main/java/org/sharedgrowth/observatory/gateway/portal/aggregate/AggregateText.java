package org.sharedgrowth.observatory.gateway.portal.aggregate;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts of the page of figures of groups. */
@Messages
public interface AggregateText {
    String heading();

    String breadcrumb();

    String countries();

    String title(String name, String group);

    /** The figure of a group, and from how many members it was computed. */
    Markup answer(String group, Markup value, String year, int used, int expected);

    /** Says that no figure is computed, and why. */
    Markup answerRefused(String group, String year, Markup reason);

    String answerIfNone();

    String noFigures(String name);

    String noRule(String name);

    String notAGroup(String group);

    /** How figures are combined, by the code of the rule. */
    String ruleInWords(String rule, String weight);

    String coverage();

    String usedOf(int used, int expected);

    String weightCovered();

    String expectedError();

    String plusMinus(String value);

    String computed();

    String published();

    String caption(String title, String unit);

    String year();

    String economies();

    /** Says that a sum lacks members. */
    String partial();

    String missingIn(String year, int count);

    String nobodyMissing(String year);

    /** Heading of the members whose weight is missing, so that no figure is computed. */
    String withoutWeightIn(String year, int count);

    /**
     * Says that the weights of some members are not known, so that the share of the weight and the
     * expected error leave them out.
     */
    String weightsUnknown(int count, String weight);

    /** The share of the weight among the members whose weight is known. */
    String ofKnownWeight(String percent, int unknown);

    String otherYears();

    String choose();

    String indicator();

    String group();

    String show();

    String unknownIndicator(String sent);

    String didYouMean();

    String method();

    String methodInWords();

    String methods();

    String figures();

    String release(long release, String day);

    String take();

    String startsAt(String value);
}
