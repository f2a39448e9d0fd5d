package org.sharedgrowth.observatory.gateway.portal.frame;

import io.quarkus.qute.TemplateInstance;

/**
 * A page that is not yet rendered.
 *
 * @param status HTTP status of the answer
 * @param shell frame of the page; pages of signed-in people must not be cached
 */
public record Page(int status, Shell shell, TemplateInstance content) {
    /** A page with the requested content. */
    public static Page ok(Shell shell, TemplateInstance content) {
        return new Page(200, shell, content);
    }
}
