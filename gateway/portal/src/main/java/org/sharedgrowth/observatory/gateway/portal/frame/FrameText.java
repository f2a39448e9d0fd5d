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

    String index();

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

    String checkCode();

    String interfaces();

    String queries();

    String keys();

    String password();

    String passkey();

    String promise();

    /** Explains the slider that moves from value to value in a drawing. */
    String walk();

    /** The button that plays the values of a drawing as sounds. */
    String listen();

    /** Shown above a table that is wider than the screen. */
    String wide();

    String pages();

    String previousPage();

    String nextPage();

    String pageOf(long page, long pages);

    String noPage(long page);

    String lastPage(long pages);

    String firstPage();

    /** The link to the page of targets. */
    String targetsLink();

    /** The link to the page of computed figures of groups. */
    String groupFiguresLink();

    /** The link to the page that shows for whom there are no figures. */
    String unmeasuredLink();
}
