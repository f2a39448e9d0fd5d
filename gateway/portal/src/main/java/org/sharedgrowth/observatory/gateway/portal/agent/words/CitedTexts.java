package org.sharedgrowth.observatory.gateway.portal.agent.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.messages.citation.Citation;
import org.sharedgrowth.observatory.messages.citation.Licence;
import org.sharedgrowth.observatory.messages.citation.Rights;

/** Citations and quotations as members of an answer. */
public final class CitedTexts {
    private CitedTexts() {}

    /** How to cite the figures of an answer, and what may be done with them. */
    public static ObjectNode citation(Citation citation) {
        return Json.object()
                .put("text", CleanText.text(citation.text(), 900))
                .put("link", citation.address())
                .put("licence", licence(citation.rights()));
    }

    /** The licence's name and the address of its text; without a licence, the terms in words. */
    private static String licence(Rights rights) {
        Licence licence = rights.licence();
        return licence == null
                ? CleanText.text(rights.words())
                : licence.label() + ", " + licence.address();
    }

    /** A text with the name of its author. */
    public static ObjectNode quotation(String by, String text) {
        return Json.object().put("by", CleanText.text(by, 80)).put("text", CleanText.text(text));
    }
}
