package org.sharedgrowth.observatory.gateway.portal.method;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Methods;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** The page of methods. */
@Path("/methods")
@Produces(MediaType.TEXT_HTML)
class MethodsResource {
    private static final String ALL_METHODS =
            Target.of(Methods.API).with("pageSize", 1000).toString();

    private final Services services;
    private final Shells shells;

    MethodsResource(Services services, Shells shells) {
        this.services = services;
        this.shells = shells;
    }

    @PermitAll
    @GET
    public Uni<Page> methods(RoutingContext context) {
        Language language = shells.language(context);
        return services.indicators(
                        shells.requestContext(context), ALL_METHODS, Methods.Method.class)
                .map(methods -> new MethodsPage(language).of(methods.items()))
                .map(view -> {
                    MethodText text = Texts.of(MethodText.class, language);
                    Shell shell =
                            shells.of(context, "help", text.title())
                                    .styled(PageStyle.PLAIN)
                                    .inLanguageOfFrame();
                    return Page.ok(shell, Templates.methods(shell, text, view));
                });
    }
}
