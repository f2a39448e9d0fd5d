package org.sharedgrowth.observatory.gateway.portal.client.analysis;

import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Why there is no number.
 *
 * @param reason the last part of the address of the type of problem
 * @param detail a sentence in the language of the request, with codes
 */
public record Refusal(String reason, String detail) {
    /** The reason in words, with the page that explains it. */
    public PageLink inWords(Language language) {
        return ProblemType.find(reason)
                .map(type -> new PageLink(type.uri(), type.title(language)))
                .orElse(new PageLink("", detail));
    }
}
