package org.sharedgrowth.observatory.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Lines that a guide shows, as a reader copies them.
 *
 * @param syntax what runs them: {@code shell}, {@code python} and so on
 * @param printed what they print according to the page; empty if it shows nothing
 */
record GuideSample(String syntax, String code, String printed) {
    private static final String SYNTAX = "language-";

    /** The samples of an open page, in order. */
    static List<GuideSample> of(Page page) {
        List<GuideSample> samples = new ArrayList<>();
        for (Locator box : page.locator("pre > code, pre > samp").all()) {
            String name = Objects.requireNonNullElse(box.getAttribute("class"), "");
            String text = box.textContent();
            if (name.startsWith(SYNTAX)) {
                samples.add(new GuideSample(name.substring(SYNTAX.length()), text, ""));
            } else {
                GuideSample last = samples.removeLast();
                samples.add(new GuideSample(last.syntax(), last.code(), text));
            }
        }
        return samples;
    }

    /** A copy with other lines. */
    GuideSample with(String lines) {
        return new GuideSample(syntax, lines, printed);
    }
}
