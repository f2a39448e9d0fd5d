package org.sharedgrowth.observatory.messages.citation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which a citation is available. */
public enum CitationForm {
    /** One paragraph of prose. */
    TEXT("text/plain"),
    /** For LaTeX. */
    BIBTEX("application/x-bibtex"),
    /** For reference managers. */
    RIS("application/x-research-info-systems"),
    /** CSL-JSON, for programs that format citations. */
    CSL("application/vnd.citationstyles.csl+json");

    private final String mediaType;

    CitationForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The form with this name in lower case; empty if there is none. */
    public static Optional<CitationForm> find(String name) {
        return Stream.of(values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** Its media type, without a character set; all forms are UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** A citation in this form. */
    public String of(Citation citation) {
        return switch (this) {
            case TEXT -> citation.text() + "\n";
            case BIBTEX -> citation.bibtex();
            case RIS -> citation.ris();
            case CSL -> Csl.of(citation);
        };
    }
}
