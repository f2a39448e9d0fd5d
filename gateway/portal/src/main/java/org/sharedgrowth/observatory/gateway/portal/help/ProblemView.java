package org.sharedgrowth.observatory.gateway.portal.help;

import java.util.List;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.Language;

/**
 * A type of problem in words.
 *
 * @param advice what to do
 * @param before types of version 1 of the contract that named this problem
 */
public record ProblemView(ProblemType type, String meaning, String advice, List<String> before) {
    /** The one of its problem documents. */
    public String title(Language language) {
        return type.title(language);
    }
}
