package org.sharedgrowth.observatory.gateway.portal.frame;

import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.part.PastNotice;

/**
 * A page that is not yet rendered.
 *
 * @param status HTTP status of the answer
 * @param shell frame of the page; pages of signed-in people must not be cached
 * @param ownStyle style rules that only this page has, exactly as they appear in it; may be empty
 * @param links links for programs: the value of the header {@code Link}; may be empty
 * @param past instant of the release whose figures it shows if the address asks for a past state;
 *     else null
 */
public record Page(
        int status,
        Shell shell,
        TemplateInstance content,
        String ownStyle,
        String links,
        @Nullable Instant past) {
    /** A page without style rules and links of its own. */
    public Page(int status, Shell shell, TemplateInstance content) {
        this(status, shell, content, "", "", null);
    }

    /** A page with the requested content. */
    public static Page ok(Shell shell, TemplateInstance content) {
        return new Page(200, shell, content);
    }

    /** A copy with style rules of its own, whose hash is sent so that browsers accept them. */
    public Page styled(String rules) {
        return new Page(status, shell, content, rules, links, past);
    }

    /** A copy with this header {@code Link} for programs. */
    public Page linked(String header) {
        return new Page(status, shell, content, ownStyle, header, past);
    }

    /**
     * A copy that tells programs which past state it shows, with links to today's state and to the
     * other states.
     */
    public Page asOf(PastNotice notice) {
        if (notice.published() == null) {
            return this;
        }
        String original = "<" + notice.today().address() + ">; rel=\"original\"";
        String states =
                notice.states().isEmpty()
                        ? ""
                        : ", <"
                                + notice.states()
                                + ">; rel=\"timemap\"; type=\"application/link-format\"";
        return linked(original + states).asOf(notice.published());
    }

    /**
     * A copy that says which past state it shows.
     *
     * @param instant null if it shows the figures of today
     */
    public Page asOf(@Nullable Instant instant) {
        return new Page(status, shell, content, ownStyle, links, instant);
    }
}
