package org.sharedgrowth.observatory.gateway.portal.cite;

import org.sharedgrowth.observatory.messages.Messages;

/** What stands around a citation on a page. */
@Messages
public interface CiteText {
    String heading();

    /** Opens the forms that programs read. */
    String forPrograms();
}
