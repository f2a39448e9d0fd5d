package org.sharedgrowth.observatory.gateway.portal;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.change.Change;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.session.Sessions;
import org.sharedgrowth.observatory.gateway.session.Visitor;
import org.sharedgrowth.observatory.identity.Role;

/** What can be done to a submission by the buttons of its page. */
@Path("/submissions/{id}")
class SubmissionActions {
    private final Services services;
    private final Shells shells;
    private final Sessions sessions;
    private final Forms forms;

    SubmissionActions(Services services, Shells shells, Sessions sessions, Forms forms) {
        this.services = services;
        this.shells = shells;
        this.sessions = sessions;
        this.forms = forms;
    }

    /** A reviewer's word: from now on it is public. */
    @POST
    @Path("release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<Void>> release(
            RoutingContext context,
            @RestPath String id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String key) {
        Visitor visitor = Visitor.of(context);
        Change change =
                forms.change(visitor, HttpMethod.POST, address(id) + "/release")
                        .by(Role.REVIEWER, session -> session.issued(csrf));
        return visitor.session().filter(sessions::mayRelease).isPresent()
                ? changed(context, id, change, "Idempotency-Key", key)
                : Uni.createFrom().item(confirmFirst(id));
    }

    /** To the second factor, and then back to the page with the button. */
    private RestResponse<Void> confirmFirst(String id) {
        return RestResponse.seeOther(
                shells.address(Target.of("/session/step-up").with("to", page(id)).toString()));
    }

    /** A contributor takes it back before it is public, as the page showed it. */
    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<Void>> withdraw(
            RoutingContext context,
            @RestPath String id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String revision) {
        Change change =
                forms.change(Visitor.of(context), HttpMethod.DELETE, address(id))
                        .by(Role.CONTRIBUTOR, session -> session.issued(csrf));
        return changed(context, id, change, "If-Match", '"' + revision + '"');
    }

    private Uni<RestResponse<Void>> changed(
            RoutingContext context, String id, Change change, String guard, String value) {
        return services.change(shells.asked(context), change, guard, value)
                .map(done -> RestResponse.seeOther(shells.address(page(id))));
    }

    private static String address(String id) {
        return Target.of(SubmissionsResource.API, id).toString();
    }

    private static String page(String id) {
        return Target.of("/submissions", id).toString();
    }
}
