package org.sharedgrowth.observatory.gateway.portal.query;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.edge.Failures;
import org.sharedgrowth.observatory.gateway.portal.edge.HeldAction;
import org.sharedgrowth.observatory.gateway.portal.edge.SavedQueries;
import org.sharedgrowth.observatory.gateway.portal.edge.SavedQueries.SavedQuery;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.portal.frame.Forms;
import org.sharedgrowth.observatory.gateway.portal.frame.NotAllowed;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.identity.Caller;

/** The saved queries of the signed-in person. */
@Path(QueriesResource.PAGE)
@Produces(MediaType.TEXT_HTML)
class QueriesResource {
    static final String PAGE = "/queries";
    private static final String API = "/api/gateway/v1/queries";
    private static final String DELETED = "deleted query";

    private final SavedQueries queries;
    private final Shells shells;
    private final Forms forms;
    private final Failures failures;

    QueriesResource(SavedQueries queries, Shells shells, Forms forms, Failures failures) {
        this.queries = queries;
        this.shells = shells;
        this.forms = forms;
        this.failures = failures;
    }

    /**
     * The list.
     *
     * @param saved id of a query that was just saved
     * @param deleted a query that was just deleted, sealed so that no other site can make one up
     */
    @GET
    public Uni<Page> list(
            RoutingContext context,
            @RestQuery @DefaultValue("") String saved,
            @RestQuery @DefaultValue("") String deleted) {
        Visitor visitor = owner(context);
        QueryPages pages = pages(context);
        return UniHelper.toUni(
                queries.of(visitor.caller())
                        .map(all ->
                                visitor.open(deleted)
                                        .filter(action -> action.button().equals(DELETED))
                                        .map(action -> pages.afterDelete(all, action.fields()))
                                        .orElseGet(() -> pages.list(all, saved))));
    }

    /** The form that saves a view, for pages that have only a link to it. */
    @GET
    @Path("new")
    public Uni<Page> form(
            RoutingContext context,
            @RestQuery @DefaultValue("") String view,
            @RestQuery @DefaultValue("") String name) {
        owner(context);
        return Uni.createFrom().item(pages(context).form(name, view));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Object> save(
            RoutingContext context,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String once,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String view) {
        Caller caller = authorizeChange(context, HttpMethod.POST, "", csrf);
        return UniHelper.toUni(
                queries.save(caller, name, view, once)
                        .map(saved -> seeOther(afterSave(saved)))
                        .recover(failure ->
                                failures.correctable(
                                        failure,
                                        context.request(),
                                        refusal ->
                                                Future.succeededFuture(
                                                        pages(context)
                                                                .refused(name, view, refusal)))));
    }

    /** Renames a saved query; a name that is refused is shown with the reason. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Object> rename(
            RoutingContext context,
            @RestPath UUID id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String version,
            @RestForm @DefaultValue("") String name) {
        Caller caller = authorizeChange(context, HttpMethod.PUT, "/" + id, csrf);
        return UniHelper.toUni(
                findQuery(caller, id)
                        .compose(query -> queries.change(caller, id, version, name, query.view()))
                        .map(saved -> seeOther(afterSave(saved)))
                        .recover(failure ->
                                failures.correctable(
                                        failure,
                                        context.request(),
                                        refusal ->
                                                queries.of(caller)
                                                        .map(all ->
                                                                pages(context)
                                                                        .notRenamed(
                                                                                all, id, name,
                                                                                refusal)))));
    }

    @POST
    @Path("{id}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Object> delete(
            RoutingContext context, @RestPath UUID id, @RestForm @DefaultValue("") String csrf) {
        Caller caller = authorizeChange(context, HttpMethod.DELETE, "/" + id, csrf);
        Visitor visitor = shells.visitor(context);
        return UniHelper.toUni(
                findQuery(caller, id)
                        .compose(query ->
                                queries.delete(caller, id)
                                        .map(done ->
                                                seeOther(
                                                        Target.of(PAGE)
                                                                .with(
                                                                        "deleted",
                                                                        seal(visitor, query))))));
    }

    private static String seal(Visitor visitor, SavedQuery query) {
        return visitor.seal(
                new HeldAction(
                        DELETED,
                        query.id().toString(),
                        Map.of("name", query.name(), "view", query.view())));
    }

    private Future<SavedQuery> findQuery(Caller caller, UUID id) {
        return queries.of(caller)
                .map(all ->
                        all.stream()
                                .filter(query -> query.id().equals(id))
                                .findFirst()
                                .orElseThrow(NotFoundException::new));
    }

    private static Target afterSave(SavedQuery saved) {
        return Target.of(PAGE).with("saved", saved.id().toString());
    }

    private Object seeOther(Target target) {
        return RestResponse.seeOther(shells.address(target.toString()));
    }

    private QueryPages pages(RoutingContext context) {
        return QueryPages.of(shells, context, queries.max());
    }

    private Visitor owner(RoutingContext context) {
        Visitor visitor = shells.visitor(context);
        NotAllowed.requireSignedIn(visitor);
        return visitor;
    }

    private Caller authorizeChange(
            RoutingContext context, HttpMethod method, String below, String csrf) {
        return forms.change(shells.visitor(context), method, API + below)
                .authorizeSignedIn(visitor -> visitor.isTokenOfSession(csrf))
                .caller();
    }
}
