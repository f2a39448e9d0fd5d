package org.sharedgrowth.observatory.gateway.portal.discovery.page;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.discovery.OpenDocument;
import org.sharedgrowth.observatory.gateway.portal.discovery.link.FlowLinks;
import org.sharedgrowth.observatory.gateway.portal.discovery.link.Links;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.WithdrawnFlow;
import org.sharedgrowth.observatory.gateway.portal.discovery.rdf.RdfForm;
import org.sharedgrowth.observatory.gateway.portal.discovery.reading.DataSets;
import org.sharedgrowth.observatory.gateway.portal.discovery.reading.State;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** The pages of data sets and of their editions. */
@Path("/")
class FlowsResource {
    /** The navigation has no entry of this name, so none is marked as current. */
    private static final String SECTION = "catalog";

    private final DataSets sets;
    private final Shells shells;
    private final PageThreads threads;

    FlowsResource(DataSets sets, Shells shells, PageThreads threads) {
        this.sets = sets;
        this.shells = shells;
        this.threads = threads;
    }

    // No media type is declared, because programs that ask for a description are redirected to it.
    /** All data sets. */
    @PermitAll
    @GET
    @Path("catalog")
    public Uni<RestResponse<Page>> all(RoutingContext context) {
        return toDescription(context).orElseGet(() -> catalogue(context).map(RestResponse::ok));
    }

    private Uni<Page> catalogue(RoutingContext context) {
        return sets.newest(shells.requestContext(context))
                .chain(state -> threads.view(() -> page(context, state).list()))
                .map(view -> {
                    FlowText text = Texts.of(FlowText.class, shells.language(context));
                    Shell shell = shell(context, text.dataSets());
                    return Page.ok(shell, Templates.catalogue(shell, text, view));
                });
    }

    /** A data set with its editions. */
    @PermitAll
    @GET
    @Path("flows/{flow}")
    public Uni<RestResponse<Page>> one(RoutingContext context, @RestPath String flow) {
        return toDescription(context).orElseGet(() -> dataSetPage(context, flow));
    }

    private Uni<RestResponse<Page>> dataSetPage(RoutingContext context, String flow) {
        RequestContext requestContext = shells.requestContext(context);
        return sets.newest(requestContext)
                .chain(state ->
                        state.catalogue()
                                .find(flow)
                                .map(found ->
                                        sets.withFingerprints(state, found, requestContext.life())
                                                .chain(complete ->
                                                        dataSetPage(context, state, complete))
                                                .map(RestResponse::ok))
                                .orElseGet(() -> redirectOrGone(context, state, flow, "")));
    }

    /** Redirects to the current address of a data set; 410 or 404 if it has none. */
    private Uni<RestResponse<Page>> redirectOrGone(
            RoutingContext context, State state, String flow, String suffix) {
        return state.catalogue()
                .findRenamed(flow)
                .map(renamed -> redirectTo(context, renamed.path() + suffix))
                .orElseGet(() -> withdrawnPage(context, state, flow));
    }

    private Uni<RestResponse<Page>> redirectTo(RoutingContext context, String path) {
        Target target = Target.of(path).with("lang", context.request().getParam("lang"));
        String address = shells.address(target.toString()).toString();
        return Uni.createFrom().item(OpenDocument.redirectTo(address));
    }

    private Uni<RestResponse<Page>> withdrawnPage(
            RoutingContext context, State state, String flow) {
        WithdrawnFlow withdrawn =
                state.catalogue().findWithdrawn(flow).orElseThrow(NotFoundException::new);
        return threads.view(() -> WithdrawnView.of(withdrawn, shells.language(context)))
                .map(view -> {
                    Shell shell = shell(context, view.title());
                    FlowText text = Texts.of(FlowText.class, shell.language());
                    return RestResponse.ok(
                            new Page(410, shell, Templates.withdrawn(shell, text, view)));
                });
    }

    private Uni<Page> dataSetPage(RoutingContext context, State state, Flow flow) {
        return threads.view(() -> page(context, state).of(flow))
                .map(view -> page(context, view, FlowLinks.of(state.catalogue(), flow)));
    }

    /** A data set as it stood after a release that changed it. */
    @PermitAll
    @GET
    @Path("flows/{flow}/releases/{release}")
    public Uni<RestResponse<Page>> edition(
            RoutingContext context, @RestPath String flow, @RestPath String release) {
        return toDescription(context)
                .orElseGet(() -> edition(context, shells.requestContext(context), flow, release));
    }

    /** Redirects a program that asks for a description instead of a page to the description. */
    private Optional<Uni<RestResponse<Page>>> toDescription(RoutingContext context) {
        String accept = requireNonNullElse(context.request().getHeader("Accept"), "");
        return RdfForm.requested(accept)
                .map(form ->
                        Uni.createFrom()
                                .item(
                                        RestResponse.ResponseBuilder.<Page>create(303)
                                                .location(
                                                        shells.address(
                                                                context.request().path()
                                                                        + form.ending()))
                                                .header("Vary", "Accept")
                                                .header("Access-Control-Allow-Origin", "*")
                                                .build()));
    }

    private Uni<RestResponse<Page>> edition(
            RoutingContext context, RequestContext requestContext, String flow, String release) {
        return sets.newest(requestContext)
                .chain(state ->
                        state.catalogue()
                                .find(flow)
                                .map(found ->
                                        edition(context, requestContext, state, found, release)
                                                .map(RestResponse::ok))
                                .orElseGet(() ->
                                        redirectOrGone(
                                                context,
                                                state,
                                                flow,
                                                FormerAddresses.edition(release))));
    }

    private Uni<Page> edition(
            RoutingContext context,
            RequestContext requestContext,
            State state,
            Flow found,
            String release) {
        return sets.edition(found, release)
                .chain(edition ->
                        sets.withFingerprints(state, found, edition, requestContext.life()))
                .chain(edition -> edition(context, state, found, edition));
    }

    private Uni<Page> edition(RoutingContext context, State state, Flow flow, Edition edition) {
        return threads.view(() -> page(context, state).of(flow, edition))
                .map(view ->
                        page(context, view, FlowLinks.of(state.catalogue(), flow, edition))
                                .asOf(edition.published()));
    }

    private Page page(RoutingContext context, FlowView view, Links links) {
        Shell shell = shell(context, view.title());
        FlowText text = Texts.of(FlowText.class, shell.language());
        return Page.ok(shell, Templates.flow(shell, text, view)).linked(links.header());
    }

    private FlowPage page(RoutingContext context, State state) {
        return new FlowPage(state.catalogue(), shells.language(context));
    }

    private Shell shell(RoutingContext context, String title) {
        return shells.of(context, SECTION, title).inLanguageOfFrame();
    }
}
