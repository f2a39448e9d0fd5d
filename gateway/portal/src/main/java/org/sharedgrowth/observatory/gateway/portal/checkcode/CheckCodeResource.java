package org.sharedgrowth.observatory.gateway.portal.checkcode;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** The form for a check code, and the permanent address of each figure that has one. */
@Path(CheckCodePage.PATH)
class CheckCodeResource {
    private static final String INDICATORS = "/api/indicators/v1/indicators";
    private static final String AREAS = "/api/indicators/v1/areas";
    private static final String UTF_8 = ";charset=utf-8";

    private final Services services;
    private final Shells shells;
    private final PageThreads threads;

    CheckCodeResource(Services services, Shells shells, PageThreads threads) {
        this.services = services;
        this.shells = shells;
        this.threads = threads;
    }

    /**
     * The form for a check code; a code typed in it redirects to the figure's address.
     *
     * @param code as typed; empty or null if none was typed yet
     */
    @PermitAll
    @GET
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<Page> form(RoutingContext context, @RestQuery @Nullable String code) {
        String typed = requireNonNullElse(code, "").strip();
        if (typed.isEmpty()) {
            return RestResponse.ok(form(context, 200, "", ""));
        }
        Target figure =
                CheckCodePage.address(typed).with("lang", context.request().getParam("lang"));
        return ResponseBuilder.<Page>create(RestResponse.Status.SEE_OTHER)
                .location(shells.address(figure.toString()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * The figure.
     *
     * @param format html, json or text; takes precedence over Accept
     */
    @PermitAll
    @GET
    @Path("{code}")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Uni<RestResponse<Object>> figure(
            RoutingContext context,
            @RestPath String code,
            @RestQuery @Nullable String format,
            @Context HttpHeaders headers) {
        RequestContext requestContext = shells.requestContext(context);
        String target = Target.of(Reports.CHECK_CODES, code).toString();
        return switch (CheckCodeFormat.of(format, headers.getAcceptableMediaTypes())) {
            case JSON ->
                    services.report(requestContext, target, ObjectNode.class)
                            .map(json -> answer(json.toString(), MediaType.APPLICATION_JSON));
            case TEXT ->
                    figure(context, requestContext, target)
                            .map(page -> answer(page.line() + "\n", MediaType.TEXT_PLAIN));
            case HTML ->
                    figure(context, requestContext, target)
                            .chain(page -> threads.view(page::view))
                            .map(view -> page(context, view))
                            .onFailure(ServiceRefused::isUnknownCode)
                            .recoverWithItem(failure -> fault(context, code, failure))
                            .map(page -> RestResponse.ok((Object) page));
        };
    }

    private Uni<CheckCodePage> figure(
            RoutingContext context, RequestContext requestContext, String target) {
        return services.report(requestContext, target, Reports.CheckedFigure.class)
                .chain(figure ->
                        names(requestContext, figure)
                                .map(names ->
                                        new CheckCodePage(
                                                figure, names, shells.language(context))));
    }

    /** Reads the names in the reader's language; if that fails, those of the report are shown. */
    private Uni<CheckCodePage.Names> names(
            RequestContext requestContext, Reports.CheckedFigure figure) {
        if (figure.indicator() == null || figure.area() == null) {
            return Uni.createFrom().item(CheckCodePage.Names.NONE);
        }
        String indicator = Target.of(INDICATORS, figure.indicator()).toString();
        String area = Target.of(AREAS, figure.area()).toString();
        return Uni.combine()
                .all()
                .unis(
                        services.indicator(requestContext, indicator, Indicator.class)
                                .map(Optional::of)
                                .onFailure()
                                .recoverWithItem(Optional.empty()),
                        services.indicator(requestContext, area, Area.class)
                                .map(Optional::of)
                                .onFailure()
                                .recoverWithItem(Optional.empty()))
                .with((one, other) ->
                        new CheckCodePage.Names(one.orElse(null), other.orElse(null)));
    }

    private static RestResponse<Object> answer(String body, String type) {
        return ResponseBuilder.ok((Object) body, type + UTF_8)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=1")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private Page fault(RoutingContext context, String typed, Throwable failure) {
        ServiceRefused refused = (ServiceRefused) failure;
        return form(context, refused.status(), typed, refused.detail());
    }

    private Page form(RoutingContext context, int status, String typed, String fault) {
        CheckCodeText text = text(context);
        Shell shell = shells.of(context, "check", text.title()).inLanguageOfFrame();
        return new Page(status, shell, Templates.form(shell, text, new FormView(typed, fault)));
    }

    private Page page(RoutingContext context, FigureView view) {
        Shell shell = shells.of(context, "check", view.heading()).inLanguageOfFrame();
        return Page.ok(shell, Templates.figure(shell, text(context), view));
    }

    private CheckCodeText text(RoutingContext context) {
        return Texts.of(CheckCodeText.class, shells.language(context));
    }
}
