package org.sharedgrowth.observatory.gateway.portal.part;

import org.sharedgrowth.observatory.messages.Messages;

/** The texts of a page that can show an earlier state of its figures. */
@Messages
public interface VintageText {
    /** Says which state is shown: the release in words, such as release 39, 27 November 2026. */
    String pastStateNote(String release);

    /** Says that nothing had been released by the chosen day. */
    String nothingThen();

    String backToToday();

    /** The label of the field for a day. */
    String asItStoodOn();

    String noRelease(String sent);

    String notADate(String sent);
}
