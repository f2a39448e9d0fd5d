package org.sharedgrowth.observatory.indicators.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;

/** Collects the errors in a message, so that its author gets them all at once. */
public final class Faults {
    /** Maximum number of faults; more than that usually have a common cause. */
    private static final int MAX_FAULTS = 1000;

    private final List<Fault> faults = new ArrayList<>();

    /**
     * Adds an error.
     *
     * @param pointer JSON pointer to its place in the message
     * @param value the value at that place; null if there is none
     * @param detail a message of {@link StructureText}
     */
    public void add(String pointer, @Nullable String value, Message detail) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(
                    Fault.ofBody(
                            pointer,
                            value,
                            LocalizedText.of(language ->
                                    Texts.format(StructureText.class, detail, language))));
        }
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public List<Fault> list() {
        return List.copyOf(faults);
    }
}
