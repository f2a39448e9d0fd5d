package org.sharedgrowth.observatory.reports.document.binding;

import java.util.List;
import java.util.Optional;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.reports.document.DraftText;

/**
 * A word binding with its result.
 *
 * @param name name of the binding
 * @param classes the names of all classes, in their fixed order
 * @param index index of the result; empty if an operand has no value
 * @param reason why there is no result, as a message of {@link DraftText}; empty if there is one
 */
public record WordOutcome(
        String name, List<String> classes, Optional<Integer> index, Optional<Message> reason) {
    /** The name of the class. */
    public Optional<String> className() {
        return index.map(classes::get);
    }
}
