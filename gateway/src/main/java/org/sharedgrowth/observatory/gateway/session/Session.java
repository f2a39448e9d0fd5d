package org.sharedgrowth.observatory.gateway.session;

import java.time.Instant;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * A signed-in browser.
 *
 * @param id its key in the store: SHA-256, in base64url, of the cookie's value
 */
public record Session(String id, TokenSet tokens, Caller caller, Instant accessEnds) {
    private static final String UPLOAD = "upload:";

    /** The token that forms carry in the field {@code csrf} and scripts in a header. */
    public String csrf() {
        return tokens.csrf();
    }

    /**
     * The token in the address of the upload form, because form fields could come after the file.
     * It is derived from the CSRF token, so that an address in a log is of no use for other forms.
     */
    public String uploadTicket() {
        return Secrets.base64(Secrets.sha256(UPLOAD + tokens.csrf()));
    }

    /** Whether a form's token is this session's. */
    public boolean isTokenOfSession(String csrf) {
        return Secrets.same(csrf(), csrf);
    }

    /** Whether an upload's ticket is this session's. */
    public boolean isTicketOfSession(String ticket) {
        return Secrets.same(uploadTicket(), ticket);
    }
}
