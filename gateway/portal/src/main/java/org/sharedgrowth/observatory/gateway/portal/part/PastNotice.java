package org.sharedgrowth.observatory.gateway.portal.part;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The notice above the figures of an earlier state.
 *
 * @param text empty for today's figures
 * @param today the same page with today's figures
 * @param published the publication time of the release whose figures are shown; null for today's
 *     figures, and before the first release
 * @param states address of the list of states (RFC 7089); empty if there is none for the figures
 */
public record PastNotice(String text, PageLink today, @Nullable Instant published, String states) {
    /** Today's figures are shown. */
    public static final PastNotice NONE = new PastNotice("", PageLink.NONE, null, "");

    /**
     * The notice of a page.
     *
     * @param pin the release that the figures were read from
     * @param release that release in words
     * @param address address of the same page with today's figures
     */
    public static PastNotice of(
            Vintage vintage,
            Releases.@Nullable Pin pin,
            String release,
            String address,
            Language language) {
        if (vintage.isToday()) {
            return NONE;
        }
        VintageText text = Texts.of(VintageText.class, language);
        boolean released = !Vintage.of(pin).isToday();
        return new PastNotice(
                released ? text.pastStateNote(release) : text.nothingThen(),
                new PageLink(address, text.backToToday()),
                pin == null || !released ? null : pin.publishedAt(),
                "");
    }

    /**
     * A copy that links to the list of the states of a data set.
     *
     * @param flow code of the data set that the figures were computed from; null if it is not known
     */
    public PastNotice withStatesOf(@Nullable String flow) {
        return flow == null || published == null
                ? this
                : new PastNotice(
                        text, today, published, Target.of("/flows", flow).path() + "/timemap");
    }

    /** The note about a state that does not exist: today's figures are shown. */
    public static PageLink refused(Vintage sent, String address, Language language) {
        VintageText text = Texts.of(VintageText.class, language);
        String note =
                sent.day().isEmpty() ? text.noRelease(sent.value()) : text.notADate(sent.value());
        return new PageLink(address, note);
    }
}
