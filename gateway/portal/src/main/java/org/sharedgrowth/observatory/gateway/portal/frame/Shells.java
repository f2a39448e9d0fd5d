package org.sharedgrowth.observatory.gateway.portal.frame;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitors;

/** Makes the shell of a page from its request. */
@Singleton
public class Shells {
    private final Visitors visitors;
    private final String origin;

    Shells(Visitors visitors, @ConfigProperty(name = "observatory.public-origin") String origin) {
        this.visitors = visitors;
        this.origin = origin;
    }

    /** The shell of the page that answers the request. */
    public Shell of(RoutingContext context, String section, String title) {
        return new Shell(
                title,
                section,
                FailureContext.of(context.request()).page(),
                PageStyle.PLAIN,
                origin,
                Language.of(context),
                visitors.of(context),
                0);
    }

    /** The shell of a page without visitor data, in our own language. */
    public Shell ofNobody(String title) {
        return new Shell(
                title, "", "/", PageStyle.PLAIN, origin, Language.ENGLISH, visitors.guest(), 0);
    }

    /** The public address of a page, independent of the Host header. */
    public URI address(String page) {
        return URI.create(origin + page);
    }

    /** The visitor of the page. */
    public Visitor visitor(RoutingContext context) {
        return visitors.of(context);
    }

    /** The caller, for requests to the services. */
    public Asked asked(RoutingContext context) {
        return new Asked(visitors.of(context), Language.of(context).code());
    }
}
