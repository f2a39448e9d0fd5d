package org.sharedgrowth.observatory.gateway.portal;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.session.Visitor;

/** Makes the shell of a page from its request. */
@Singleton
public class Shells {
    private final Assets assets;
    private final String origin;

    Shells(Assets assets, @ConfigProperty(name = "observatory.public-origin") String origin) {
        this.assets = assets;
        this.origin = origin;
    }

    /** The shell of the page that answers the request. */
    public Shell of(RoutingContext context, String section, String title) {
        return new Shell(
                title,
                section,
                FailureContext.of(context.request()).page(),
                assets.style(),
                origin,
                Language.of(context),
                Visitor.of(context),
                0);
    }

    /** The shell of a page without visitor data, in our own language. */
    Shell ofNobody(String title) {
        return new Shell(
                title, "", "/", assets.style(), origin, Language.ENGLISH, Visitor.GUEST, 0);
    }

    /** The public address of a page, independent of the Host header. */
    URI address(String page) {
        return URI.create(origin + page);
    }

    /** The caller, for requests to the services. */
    Asked asked(RoutingContext context) {
        return new Asked(Visitor.of(context), Language.of(context).code());
    }
}
