package org.sharedgrowth.observatory.gateway.portal.release;

import org.sharedgrowth.observatory.messages.Markup;

/**
 * A release in a list, in the reader's language.
 *
 * @param at its instant, for programs
 * @param day its day or its time, as text
 * @param text who released what
 * @param reason why figures changed, in the office's words; empty if it gave none
 * @param address of its page; empty if it is only planned
 * @param label of the link; for a planned release, which has no link, the word for planned
 */
public record ReleaseLine(
        String at, String day, Markup text, String reason, String address, String label) {
    /** Whether it is only planned. */
    public boolean isPlanned() {
        return address.isEmpty();
    }
}
