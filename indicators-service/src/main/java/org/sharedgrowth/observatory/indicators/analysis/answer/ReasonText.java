package org.sharedgrowth.observatory.indicators.analysis.answer;

import org.sharedgrowth.observatory.messages.Messages;

/** Why there is no number, in sentences. */
@Messages
interface ReasonText {
    /** A reason as a sentence. */
    String reason(String sentence);

    String noStandardErrors();

    String noSampleSize();

    /** The codes of the areas, groups or inputs that have no value, joined by commas. */
    String missing(String codes);

    /** The codes of the units that can be requested, joined by commas. */
    String possibleUnits(String codes);

    String ofArea(String code);

    String ofIndicator(String code);

    String hasAndLimit(String value, String limit);

    String has(String value);

    String limit(String limit);
}
