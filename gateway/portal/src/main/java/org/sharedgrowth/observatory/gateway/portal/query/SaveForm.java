package org.sharedgrowth.observatory.gateway.portal.query;

import java.util.UUID;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The form that saves the view of a page; templates have {@code {#include save save=save /}}. A
 * guest's page is the same for all guests, so it has only a link to the page with the form.
 *
 * @param view path and parameters of the page
 * @param name proposed for the view
 * @param address of the page with the form
 * @param csrf token of the visitor's session; empty for a guest
 * @param once Idempotency-Key of the form; empty for a guest
 */
public record SaveForm(
        QueryText words, String view, String name, String address, String csrf, String once) {
    /** Maximum length of a name, in characters. */
    static final int MAX_NAME_LENGTH = 120;

    /**
     * The form of a page.
     *
     * @param view path and parameters of the page
     * @param title of the page
     */
    public static SaveForm of(Shell shell, String view, String title) {
        String name = shorten(title);
        return new SaveForm(
                Texts.of(QueryText.class, shell.language()),
                view,
                name,
                "/queries/new?view=" + readable(view) + "&name=" + readable(name),
                shell.csrf(),
                shell.signedIn() ? UUID.randomUUID().toString() : "");
    }

    /**
     * The text as a value of a query in a page: slashes and letters of other scripts stay as they
     * are, because the page contains such letters anyway, and their percent encoding would be many
     * times longer. Browsers encode the letters.
     */
    static String readable(String text) {
        StringBuilder readable = new StringBuilder();
        text.codePoints()
                .forEach(one -> {
                    if (one == '/' || (one > 0x7f && Character.isLetterOrDigit(one))) {
                        readable.appendCodePoint(one);
                    } else {
                        readable.append(Target.encode(Character.toString(one)));
                    }
                });
        return readable.toString();
    }

    public boolean signedIn() {
        return !csrf.isEmpty();
    }

    static String shorten(String name) {
        return name.codePointCount(0, name.length()) <= MAX_NAME_LENGTH
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME_LENGTH - 1)) + "…";
    }
}
