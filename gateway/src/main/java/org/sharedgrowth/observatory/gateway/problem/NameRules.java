package org.sharedgrowth.observatory.gateway.problem;

import java.util.Optional;
import org.sharedgrowth.observatory.messages.LocalizedText;

/** Checks the names of keys and saved queries: the field {@code name} of a document. */
public final class NameRules {
    private static final String FIELD = "name";

    private NameRules() {}

    /**
     * What is wrong with a name; empty if it is valid.
     *
     * @param name name without spaces around it
     * @param max maximum number of characters
     */
    public static Optional<Problem> fault(String name, int max) {
        int length = name.codePointCount(0, name.length());
        if (length == 0 || length > max) {
            return Optional.of(
                    refused(
                            GatewayText.localized(t ->
                                    t.nameLength(
                                            FIELD, String.valueOf(max), String.valueOf(length))),
                            name));
        }
        return name.codePoints().anyMatch(NameRules::isForbidden)
                ? Optional.of(
                        refused(
                                GatewayText.localized(t -> t.nameHasInvisibleCharacters(FIELD)),
                                name))
                : Optional.empty();
    }

    private static Problem refused(LocalizedText detail, String name) {
        return ContractProblems.invalidField("/" + FIELD, detail, name);
    }

    /** Whether the character is invisible, breaks the line or changes the direction of the text. */
    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }
}
