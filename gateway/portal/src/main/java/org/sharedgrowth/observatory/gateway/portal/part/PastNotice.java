package org.sharedgrowth.observatory.gateway.portal.part;

import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The notice above the figures of an earlier state.
 *
 * @param text empty for today's figures
 * @param today the same page with today's figures
 */
public record PastNotice(String text, PageLink today) {
    /**
     * The notice of a page.
     *
     * @param release the release that the figures were read from, in words
     * @param address address of the same page with today's figures
     */
    public static PastNotice of(
            Vintage vintage, String release, String address, Language language) {
        VintageText text = Texts.of(VintageText.class, language);
        return vintage.isToday()
                ? new PastNotice("", PageLink.NONE)
                : new PastNotice(text.stood(release), new PageLink(address, text.backToToday()));
    }

    /** The note about a state that does not exist: today's figures are shown. */
    public static PageLink refused(Vintage sent, String address, Language language) {
        VintageText text = Texts.of(VintageText.class, language);
        String note =
                sent.day().isEmpty() ? text.noRelease(sent.value()) : text.notADate(sent.value());
        return new PageLink(address, note);
    }
}
