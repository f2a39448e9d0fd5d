package org.sharedgrowth.observatory.gateway.portal.discovery.dcat;

import java.time.LocalDate;
import org.sharedgrowth.observatory.messages.Messages;

/** What catalogues say in words. */
@Messages
public interface DcatText {
    String meaning();

    String contact();

    String rights();

    String edition(String name, LocalDate day);

    String editionMeaning(long release);
}
