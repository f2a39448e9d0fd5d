package org.sharedgrowth.observatory.gateway.portal.client.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Why there is no number.
 *
 * @param reason the last part of the problem type's address
 * @param detail a sentence in the language of the request, with codes
 * @param missing codes of the areas or parts that it is about; null or empty if there are none
 */
public record Refusal(String reason, String detail, @Nullable List<String> missing) {
    /** The reason in words, with the page that explains it. */
    public PageLink inWords(Language language) {
        return ProblemType.find(reason)
                .map(type -> new PageLink(type.uri(), type.title(language)))
                .orElse(new PageLink("", detail));
    }
}
