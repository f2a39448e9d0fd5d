package org.sharedgrowth.observatory.gateway.portal.keys;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts of the pages on which people make, renew and revoke API keys. */
@Messages
public interface KeysText {
    String title();

    String breadcrumb();

    String what();

    String yourKeys();

    String countOfMost(int count, int most);

    String name();

    String beginsWith();

    String created();

    String lastUsed();

    String never();

    String expires();

    String expired();

    String change();

    String renew();

    String revoke();

    String noKeys();

    String noKeysMeans();

    String full();

    String create();

    String nameHint();

    String days(int most);

    String createIt();

    String renewTitle(String name);

    String revokeTitle(String name);

    Markup about(Markup start, String made, String used);

    String newInPlace();

    String refusedFromNow();

    String renewIt();

    String revokeIt();

    String keep();

    String madeTitle(String name);

    String copyNow(String expires);

    String theKey();

    String howToSend();

    Markup sending(Markup header, Markup parameter);

    String example(String program);

    String alreadyMade();

    String back();
}
