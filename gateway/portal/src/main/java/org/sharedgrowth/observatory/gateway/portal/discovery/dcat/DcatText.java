package org.sharedgrowth.observatory.gateway.portal.discovery.dcat;

import java.time.LocalDate;
import org.sharedgrowth.observatory.messages.Messages;

/** The texts in descriptions of data sets for catalogues. */
@Messages
public interface DcatText {
    String meaning();

    String contact();

    String rights();

    String edition(String name, LocalDate day);

    String editionMeaning(long release);
}
