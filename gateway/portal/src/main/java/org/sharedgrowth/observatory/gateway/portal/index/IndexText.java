package org.sharedgrowth.observatory.gateway.portal.index;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts of the pages of indices. */
@Messages
public interface IndexText {
    String breadcrumb();

    String indices();

    String answerOfAll(int count);

    String explanation();

    String computedSeries();

    String unavailable();

    /** The name of an index; its code if the observatory has no name for it. */
    String name(String code);

    /** The name of a part of an index; its English label if it is not a known one. */
    String part(String part, String label);

    String owner();

    String state();

    String verified();

    String unverified();

    String source();

    String index();

    String title(String name, String period);

    /** The place of an economy and its interval. */
    Markup answer(String economy, int rank, int ranked, String low, String high);

    Markup answerExact(String economy, int rank, int ranked);

    /** Names the economies with the first ranks. */
    Markup leaders(Markup names, int ranked);

    /** The economy whose rank has the widest interval. */
    Markup leastSure(Markup economy, int rank, String low, String high);

    String readTheInterval();

    String notVerified(String name);

    String noRanks(String name, String reason);

    /** Introduces the list of the figures that an index without ranks is computed from. */
    String needs();

    String otherIndices();

    String refused(String reason);

    String ownWeights();

    String backToOwner(String owner);

    String caption(String title);

    String economy();

    String rank();

    String interval();

    String between(String low, String high);

    String score();

    /** Heading of the parts of scores. */
    String madeOf();

    /** Explains the drawing of parts that add up to the score. */
    String partsAddUp();

    /** Explains the drawing of parts whose geometric mean is the score. */
    String partsStandAlone();

    /** A part and its share in the score. */
    String partAndShare(String part, String percent);

    String madeOfWhat(String economy);

    /** Heading of the names of parts. */
    String onePart();

    /** Heading of the amounts that parts add to the score. */
    String adds();

    /** Heading of the values of parts. */
    String value();

    /** Heading of the places gained or lost since a year. */
    String since(String year);

    String sinceLegend(String year);

    /** Shown for an economy that had no rank before. */
    String newlyRanked();

    String cause();

    String places();

    String standsBeside(String economy);

    String indistinguishable(String economy, int count, String names);

    String distinguishable(String economy);

    String mark();

    String weights();

    String weightsHint();

    String show();

    String whyChanged();

    String notRanked(int count);

    String everybodyRanked();

    String whoIsNotRanked();

    String withoutRank(String economy);

    String method();

    String methodInWords(String draws, String percent, String seed);

    String methods();

    String figures();

    String release(long release, String day);

    String forPrograms();

    String changesTitle(String name, String from, String to);

    String changesAnswer(int changed, int compared);

    String changesExplanation();

    String fromYear();

    String toYear();

    String noChanges(String reason);

    String arrived(String names);

    String departed(String names);

    String allEconomies();

    String whatHappened();
}
