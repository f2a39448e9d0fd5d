package org.sharedgrowth.observatory.gateway.portal;

import io.quarkus.qute.TemplateInstance;

/**
 * A page, not yet made.
 *
 * @param status what the answer says to programs
 * @param shell whose page it is: those of signed-in people are kept by nobody
 */
public record Page(int status, Shell shell, TemplateInstance content) {
    /** A page that shows what was asked for. */
    public static Page ok(Shell shell, TemplateInstance content) {
        return new Page(200, shell, content);
    }
}
