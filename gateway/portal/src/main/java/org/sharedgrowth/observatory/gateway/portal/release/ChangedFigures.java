package org.sharedgrowth.observatory.gateway.portal.release;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.Totals;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** Writes how many figures a file or a release changes, in the same words on every page. */
public final class ChangedFigures {
    private ChangedFigures() {}

    /** Numbers by kind: 5 figures added and 2 revised. */
    public static String inWords(Totals totals, Language language) {
        ReleaseText text = Texts.of(ReleaseText.class, language);
        List<String> parts = new ArrayList<>();
        if (totals.added() > 0) {
            parts.add(text.added(totals.added()));
        }
        if (totals.revised() > 0) {
            parts.add(text.revised(totals.revised()));
        }
        if (totals.removed() > 0) {
            parts.add(text.removed(totals.removed()));
        }
        if (totals.status() > 0) {
            parts.add(text.restated(totals.status()));
        }
        return Formats.of(language).list(parts);
    }
}
