package org.sharedgrowth.observatory.gateway.page;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts for a test of templates. */
@Messages
public interface SentenceText {
    String title();

    String figures(int count);

    Markup share(Markup share, String place);
}
