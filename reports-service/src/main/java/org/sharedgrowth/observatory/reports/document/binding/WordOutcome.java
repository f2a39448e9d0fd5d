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
 * @param index index in {@code classes} of the class that applies; empty if the comparison has no
 *     result
 * @param reason why there is no result, as a message of {@link DraftText}; empty if there is one
 */
public record WordOutcome(
        String name, List<String> classes, Optional<Integer> index, Optional<Message> reason) {
    /** The name of the class that applies. */
    public Optional<String> className() {
        return index.map(classes::get);
    }
}
