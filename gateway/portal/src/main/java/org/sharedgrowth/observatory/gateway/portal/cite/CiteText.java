package org.sharedgrowth.observatory.gateway.portal.cite;

import org.sharedgrowth.observatory.messages.Messages;

/** The texts around a citation on a page. */
@Messages
public interface CiteText {
    String heading();

    /** The label that opens the citation for reference managers, in BibTeX and RIS. */
    String forPrograms();
}
