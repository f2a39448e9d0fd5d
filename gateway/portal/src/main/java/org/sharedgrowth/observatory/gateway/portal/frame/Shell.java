package org.sharedgrowth.observatory.gateway.portal.frame;

import io.quarkus.qute.RawString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LanguageChoice;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The frame of a page.
 *
 * @param section which entry of the navigation is the current one
 * @param here path and query of the page, or of the page whose form was sent; the visitor returns
 *     there after signing in
 * @param style the style rules inside the page
 * @param choice the language of the frame, and the unsupported language that was requested, if any
 * @param translated whether the content is in the language of the frame; otherwise it is English
 * @param refresh seconds after which the page reloads itself; 0 for never
 */
public record Shell(
        String title,
        String section,
        String here,
        PageStyle style,
        String origin,
        LanguageChoice choice,
        Visitor visitor,
        boolean translated,
        int refresh) {

    /** The language of the frame and of names. */
    public Language language() {
        return choice.language();
    }

    /** The texts of the frame. */
    public FrameText t() {
        return Texts.of(FrameText.class, language());
    }

    /** The same page in each language. */
    public List<LanguageLink> languages() {
        return LanguageLink.of(here, language());
    }

    /**
     * The addresses of a page that everybody may see, for search engines. None for error pages and
     * for signed-in people.
     */
    public List<PublicAddress> addresses() {
        boolean open = !section.isEmpty() && !signedIn();
        return open ? List.of(PublicAddress.of(here)) : List.of();
    }

    /** Path and parameters of the page, in no particular language. */
    public String addressWithoutLanguage() {
        return PublicAddress.of(here).bare();
    }

    /** An unsupported language in the address; empty if there is none. */
    public String unknownLanguage() {
        return choice.unknown().orElse("");
    }

    /** A copy with other style rules. */
    public Shell styled(PageStyle other) {
        return new Shell(title, section, here, other, origin, choice, visitor, translated, refresh);
    }

    /** A copy for content in the language of the frame. */
    public Shell inLanguageOfFrame() {
        return new Shell(title, section, here, style, origin, choice, visitor, true, refresh);
    }

    /** A copy that reloads itself. */
    public Shell refreshing(int seconds) {
        return new Shell(title, section, here, style, origin, choice, visitor, translated, seconds);
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

    /** Whether the visitor is a contributor or reviewer of an office. */
    public boolean isOffice() {
        return visitor.hasRole(Role.CONTRIBUTOR) || visitor.hasRole(Role.REVIEWER);
    }

    /** Whether the visitor operates the suite. */
    public boolean isOperator() {
        return visitor.hasRole(Role.ADMIN);
    }

    /** Address that starts a sign-in and returns to this page. */
    public String signIn() {
        return "/session/sign-in?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /** The comma of the language, with the space after it. */
    public String comma() {
        return switch (language()) {
            case ARABIC -> "، ";
            case CHINESE -> "，";
            default -> ", ";
        };
    }

    /** The comma between the items of a list. */
    public String listComma() {
        return language() == Language.CHINESE ? "、" : comma();
    }

    /** Attributes for an element with text in the visitor's language. */
    public RawString lang() {
        return new RawString(
                language() == Language.ENGLISH
                        ? ""
                        : " lang=\""
                                + language().tag()
                                + "\" dir=\""
                                + language().direction()
                                + "\"");
    }

    /** Attributes for content in English inside a frame in another language. */
    public RawString english() {
        boolean isSameLanguage = translated || language() == Language.ENGLISH;
        return new RawString(isSameLanguage ? "" : " lang=\"en\" dir=\"ltr\"");
    }

    /** Marks the current entry of the navigation. */
    public RawString current(String entry) {
        return new RawString(section.equals(entry) ? " aria-current=\"page\"" : "");
    }
}
