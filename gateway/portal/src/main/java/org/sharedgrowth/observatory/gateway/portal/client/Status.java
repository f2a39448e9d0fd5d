package org.sharedgrowth.observatory.gateway.portal.client;

import java.util.stream.Stream;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Messages;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The observation statuses ({@code CL_OBS_STATUS}) that are shown to readers: all except the normal
 * one.
 */
@Messages
public enum Status {
    BREAK("B"),
    DEFINITION_DIFFERS("D"),
    ESTIMATED("E"),
    FORECAST("F"),
    EXPERIMENTAL("G"),
    HOLIDAY("H"),
    IMPUTED("I"),
    DEROGATION("J"),
    INCLUDED_ELSEWHERE("K"),
    NOT_COLLECTED("L"),
    CANNOT_EXIST("M"),
    NOT_SIGNIFICANT("N"),
    MISSING("O"),
    PROVISIONAL("P"),
    SUPPRESSED("Q"),
    SPECIAL_EVENT("S"),
    LOW_RELIABILITY("U"),
    NOT_VALIDATED("V"),
    INCLUDES_OTHER("W");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    /** The code in {@code CL_OBS_STATUS}. */
    public String code() {
        return code;
    }

    /**
     * A status in plain words; an unknown code is returned unchanged. Empty for the normal status
     * {@code A}.
     */
    public static String words(String code, Language language) {
        if (code.equals("A")) {
            return "";
        }
        return Stream.of(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .map(status -> Texts.of(status, language))
                .orElse(code);
    }
}
