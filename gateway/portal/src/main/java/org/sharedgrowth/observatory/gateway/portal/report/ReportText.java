package org.sharedgrowth.observatory.gateway.portal.report;

import org.sharedgrowth.observatory.messages.Messages;

/** The texts around reports; the reports themselves are sealed in their own language. */
@Messages
public interface ReportText {
    String reports();

    String breadcrumb();

    String lead();

    String noneYet();

    String noneYetWhy();

    /** Shown before the link to the feed. */
    String feedHint();

    String feed();

    String overtaken(long count);

    String published(String version, String day);

    String draft();

    String onRelease(long number, String day);

    String minutes(int count);

    String otherLanguage(String language);

    String banner(int sentences);

    /** How many figures no later release has changed. */
    String figuresStillValid(int holding, int all);

    /** What happened to a sentence, by the verdict of the reports-service. */
    String happened(String verdict);

    String figureInTable(String caption);

    String toSentence();

    String toTable();

    String sealed();

    String uncertain();

    String notes();

    String noteHeading(String place, String period);

    /** A value as it is now. */
    String now(String value);

    String whenPublished(String value);

    String history();

    String howToRead();

    String howToReadText();

    String figures(int count);

    String figure();

    String place();

    String period();

    String source();

    String cell();

    String checkCode();

    /** Link to the page on which a figure can be checked by its code. */
    String checkByCode();

    String calculated();

    /**
     * An area and a group of people: "Kenya, women".
     *
     * @param sex code of the sex
     */
    String placeOf(String place, String sex);

    String verify();

    String verifyText();

    String verifyRecord();

    String formats(int count);

    String formatsCarrySame(int figures);

    String webPage();

    String plainText();

    String data();
}
