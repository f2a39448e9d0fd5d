package org.sharedgrowth.observatory.gateway.portal;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
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
    private static final String KEY = "Idempotency-Key";

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
        return mayRelease(visitor)
                ? changed(context, id, change, change.path(), Map.of(KEY, key))
                : Uni.createFrom().item(confirmFirst(page(id)));
    }

    /** A reviewer's word for later: at an instant it becomes public by itself. */
    @POST
    @Path("schedule")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<Void>> schedule(
            RoutingContext context,
            @RestPath String id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String key,
            @RestForm @DefaultValue("") String at,
            @RestForm @DefaultValue("Z") String zone,
            @RestForm boolean announce) {
        Visitor visitor = Visitor.of(context);
        Plan plan = new Plan(at, zone, announce);
        Change change =
                forms.change(visitor, HttpMethod.POST, address(id) + "/release")
                        .by(Role.REVIEWER, session -> session.issued(csrf));
        return mayRelease(visitor)
                ? changed(context, id, change, planned(change, plan), Map.of(KEY, key))
                : Uni.createFrom().item(confirmFirst(plan.on(page(id))));
    }

    /** Another instant for what is planned, as the person saw it. */
    @POST
    @Path("move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<Void>> move(
            RoutingContext context,
            @RestPath String id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String revision,
            @RestForm @DefaultValue("") String at,
            @RestForm @DefaultValue("Z") String zone,
            @RestForm boolean announce) {
        Visitor visitor = Visitor.of(context);
        Plan plan = new Plan(at, zone, announce);
        Change change =
                forms.change(visitor, HttpMethod.PUT, address(id) + "/schedule")
                        .by(Role.REVIEWER, session -> session.issued(csrf));
        return mayRelease(visitor)
                ? changed(context, id, change, planned(change, plan), seen(revision))
                : Uni.createFrom().item(confirmFirst(plan.on(page(id))));
    }

    /** It is not released by itself after all. Nothing becomes public: no second factor. */
    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<Void>> cancel(
            RoutingContext context,
            @RestPath String id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String revision) {
        Change change =
                forms.change(Visitor.of(context), HttpMethod.DELETE, address(id) + "/schedule")
                        .by(Role.REVIEWER, session -> session.issued(csrf));
        return changed(context, id, change, change.path(), seen(revision));
    }

    private boolean mayRelease(Visitor visitor) {
        return visitor.session().filter(sessions::mayRelease).isPresent();
    }

    /** To the second factor, and then back to the page with the button. */
    private RestResponse<Void> confirmFirst(Target page) {
        return RestResponse.seeOther(
                shells.address(
                        Target.of("/session/step-up").with("to", page.toString()).toString()));
    }

    private static String planned(Change change, Plan plan) {
        return Target.of(change.path())
                .with("releaseAt", plan.instant())
                .with("announce", Boolean.toString(plan.announce()))
                .toString();
    }

    private static Map<String, String> seen(String revision) {
        return Map.of("If-Match", '"' + revision + '"');
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
        return changed(context, id, change, change.path(), seen(revision));
    }

    private Uni<RestResponse<Void>> changed(
            RoutingContext context,
            String id,
            Change change,
            String target,
            Map<String, String> headers) {
        return services.change(shells.asked(context), change, target, headers)
                .map(done -> RestResponse.seeOther(shells.address(page(id).toString())));
    }

    private static String address(String id) {
        return Target.of(SubmissionsResource.API, id).toString();
    }

    private static Target page(String id) {
        return Target.of("/submissions", id);
    }
}
