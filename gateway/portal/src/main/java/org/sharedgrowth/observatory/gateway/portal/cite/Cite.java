package org.sharedgrowth.observatory.gateway.portal.cite;

import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.messages.citation.Citation;

/**
 * A citation as pages show it: {@code {#include cite cite=view.cite /}} in their templates.
 *
 * @param words around it, in the reader's language
 * @param text for people
 * @param bibtex for LaTeX
 * @param ris for reference managers
 */
public record Cite(CiteText words, String text, String bibtex, String ris) {
    /** The three forms of a citation. */
    public static Cite of(Citation citation) {
        return new Cite(
                Texts.of(CiteText.class, citation.language()),
                citation.text(),
                citation.bibtex().strip(),
                citation.ris().replace("\r", "").strip());
    }
}
