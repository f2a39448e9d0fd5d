package org.sharedgrowth.observatory.gateway.portal.frame;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.PageLife;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitors;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LanguageChoice;

/** Creates the shell of a page from its request. */
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
                LanguageCookie.choice(context.request()),
                visitors.of(context),
                false,
                0);
    }

    /** The shell of a page that is the same for everybody, in the language of the request. */
    public Shell ofGuest(RoutingContext context, String title) {
        return new Shell(
                title,
                "",
                "",
                PageStyle.PLAIN,
                origin,
                LanguageCookie.choice(context.request()),
                visitors.guest(),
                true,
                0);
    }

    /** The shell of a page without visitor data. */
    public Shell withoutVisitor(String title, Language language) {
        LanguageChoice choice = new LanguageChoice(language, Optional.empty());
        return new Shell(
                title, "", "/", PageStyle.PLAIN, origin, choice, visitors.guest(), true, 0);
    }

    /** The public address of a page, independent of the Host header. */
    public URI address(String page) {
        return URI.create(origin + page);
    }

    /** Redirects to the current address of a page, with the language parameter of the request. */
    public RestResponse<Page> redirectWithLanguage(RoutingContext context, Target current) {
        return redirect(
                RestResponse.Status.MOVED_PERMANENTLY,
                address(current.with("lang", context.request().getParam("lang")).toString())
                        .toString());
    }

    /**
     * Redirects from an address with a former code, or with a code of another list, to the address
     * with the current code, with all parameters of the request.
     */
    public RestResponse<Page> redirectWithQuery(RoutingContext context, String path) {
        return redirect(RestResponse.Status.PERMANENT_REDIRECT, addressWithQuery(context, path));
    }

    /**
     * Redirects a page whose parameters have former codes to the address with the current codes.
     */
    public RestResponse<Page> redirect(Target current) {
        return redirect(
                RestResponse.Status.PERMANENT_REDIRECT, address(current.toString()).toString());
    }

    /** The public address of a path with the query of the request, as it was sent. */
    public String addressWithQuery(RoutingContext context, String path) {
        @Nullable String query = context.request().query();
        return origin + path + (query == null || query.isEmpty() ? "" : "?" + query);
    }

    private static RestResponse<Page> redirect(RestResponse.Status status, String address) {
        // Not as a URI, which refuses some characters that a query may have as it was sent.
        return RestResponse.ResponseBuilder.<Page>create(status)
                .header("Location", address)
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }

    /** The language of the page. */
    public Language language(RoutingContext context) {
        return LanguageCookie.choice(context.request()).language();
    }

    /** The visitor who sent the request. */
    public Visitor visitor(RoutingContext context) {
        return visitors.of(context);
    }

    /** A guest in the caller's language, for answers that are the same for everybody. */
    public RequestContext guestRequestContext(RoutingContext context) {
        return new RequestContext(visitors.guest(), language(context).tag(), PageLife.of(context));
    }

    /** The caller, for requests to the services. */
    public RequestContext requestContext(RoutingContext context) {
        return new RequestContext(
                visitors.of(context), language(context).tag(), PageLife.of(context));
    }
}
