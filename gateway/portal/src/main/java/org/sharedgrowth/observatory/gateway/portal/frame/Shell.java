package org.sharedgrowth.observatory.gateway.portal.frame;

import io.quarkus.qute.RawString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.identity.Role;

/**
 * The frame of a page.
 *
 * @param section which entry of the navigation is the current one
 * @param here path and query of the page, or of the one whose form was sent, to come back to after
 *     signing in
 * @param style the rules of style inside the page
 * @param refresh seconds after which the page loads itself again; 0 for never
 */
public record Shell(
        String title,
        String section,
        String here,
        PageStyle style,
        String origin,
        Language language,
        Visitor visitor,
        int refresh) {

    /** The same page with other rules of style. */
    public Shell styled(PageStyle other) {
        return new Shell(title, section, here, other, origin, language, visitor, refresh);
    }

    /** The same page, loading itself again. */
    public Shell refreshing(int seconds) {
        return new Shell(title, section, here, style, origin, language, visitor, seconds);
    }

    public boolean signedIn() {
        return visitor.signedIn();
    }

    public String name() {
        return visitor.caller().name();
    }

    public String csrf() {
        return visitor.csrf();
    }

    /** Whether the visitor speaks for an office. */
    public boolean office() {
        return visitor.is(Role.CONTRIBUTOR) || visitor.is(Role.REVIEWER);
    }

    /** Whether the visitor operates the suite. */
    public boolean operator() {
        return visitor.is(Role.ADMIN);
    }

    /** Address that starts a sign-in and returns to this page. */
    public String signIn() {
        return "/session/sign-in?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /** Attributes for an element with text in the visitor's language. */
    public RawString lang() {
        return new RawString(
                language.english()
                        ? ""
                        : " lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\"");
    }

    /** Marks the current entry of the navigation. */
    public RawString current(String entry) {
        return new RawString(section.equals(entry) ? " aria-current=\"page\"" : "");
    }
}
