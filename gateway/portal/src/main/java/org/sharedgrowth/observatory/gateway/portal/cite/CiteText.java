package org.sharedgrowth.observatory.gateway.portal.cite;

import org.sharedgrowth.observatory.messages.Messages;

/** The texts around a citation on a page. */
@Messages
public interface CiteText {
    String heading();

    /** The label under which readers find the citation in BibTeX and RIS. */
    String forPrograms();
}
