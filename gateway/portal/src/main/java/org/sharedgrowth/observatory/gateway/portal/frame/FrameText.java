package org.sharedgrowth.observatory.gateway.portal.frame;

import org.sharedgrowth.observatory.messages.Messages;

/** The texts around every page, and the links between the pages of a list. */
@Messages
public interface FrameText {
    String observatory();

    String skip();

    String mainMenu();

    String indicators();

    String countries();

    String gaps();

    String compare();

    String reports();

    String submissions();

    String operation();

    String search();

    String searchWhat();

    String languages();

    String unknownLanguage(String sent);

    String signIn();

    String signOut();

    String help();

    String releases();

    String calendar();

    String interfaces();

    String queries();

    String keys();

    String password();

    String passkey();

    String promise();

    /** What a slider does that goes from value to value of a picture. */
    String walk();

    /** Starts the sound of such values. */
    String listen();

    /** Stands above a table that is wider than its place. */
    String wide();

    String pages();

    String previousPage();

    String nextPage();

    String pageOf(long page, long pages);

    String noPage(long page);

    String lastPage(long pages);

    String firstPage();
}
