package org.sharedgrowth.observatory.gateway.portal.help;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** The words of the page about assistants. */
@Messages
public interface AgentHelpText {
    String title();

    String answer();

    String connect();

    Markup connectText(Markup address);

    String lines();

    String canSee();

    String canSeeText();

    String cannotSee();

    String cannotSeeText();

    String quotes();

    String quotesText();

    String check();

    String checkText();
}
