package org.sharedgrowth.observatory.gateway.portal.docs;

import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Messages;

/** The texts around the contract; the contract itself is in English. */
@Messages
public interface DocsText {
    String title();

    String description();

    Markup files(Markup yaml, Markup json, Markup old);

    /** Links to the feeds and to the calendar, and the address of the list of interfaces. */
    Markup news(Markup releases, Markup reports, Markup calendar, Markup list);

    String newReleases();

    String newReports();

    String calendarFile();

    Markup commands(Markup token);

    Markup office(
            Markup method,
            Markup address,
            Markup scheme,
            Markup header,
            Markup bearer,
            Markup ask,
            Markup curl);

    Markup errors(Markup type);

    Markup keys(Markup key, Markup header, Markup parameter);

    String apiKey();

    String oneLine();

    String oneLineText();

    String english();

    String subjects();

    String overview();

    String searchLabel();

    String searchHint();

    String search();

    String found(int count, String query);

    String nothing(String query);

    String unknownSubject(String sent);

    String operations();

    String requires(String roles);

    String openToAll();

    String parameter();

    String place();

    String type();

    String meaning();

    String required();

    String body();

    String field();

    String answers();

    String parametersOf(String operation);

    String fieldsOf(String type, String operation);

    String exampleBody(String type, String operation);

    String exampleOf(String operation);

    String answerTo(String operation);
}
