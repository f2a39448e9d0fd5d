package org.sharedgrowth.observatory.reports.document.binding;

import java.util.List;
import java.util.Optional;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.reports.document.DraftText;

/**
 * A word binding with its result.
 *
 * @param name name of the binding
 * @param results the names of all possible results, in their fixed order
 * @param index index in {@code results} of the actual one; empty if there is none
 * @param reason why there is no result, as a message of {@link DraftText}; empty if there is one
 */
public record WordOutcome(
        String name, List<String> results, Optional<Integer> index, Optional<Message> reason) {
    /** The name of the actual result. */
    public Optional<String> result() {
        return index.map(results::get);
    }
}
