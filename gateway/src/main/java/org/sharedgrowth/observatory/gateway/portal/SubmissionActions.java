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
import java.util.Optional;
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
        Change change = asked(context, HttpMethod.POST, address(id) + "/release", csrf);
        return unconfirmed(context, page(id))
                .orElseGet(() -> changed(context, id, change, change.path(), Map.of(KEY, key)));
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
        Plan plan = new Plan(at, zone, announce);
        Change change = asked(context, HttpMethod.POST, address(id) + "/release", csrf);
        return unconfirmed(context, plan.on(page(id)))
                .orElseGet(() ->
                        changed(context, id, change, planned(change, plan), Map.of(KEY, key)));
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
        Plan plan = new Plan(at, zone, announce);
        Change change = asked(context, HttpMethod.PUT, address(id) + "/schedule", csrf);
        return unconfirmed(context, plan.on(page(id)))
                .orElseGet(
                        () -> changed(context, id, change, planned(change, plan), seen(revision)));
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
        Change change = asked(context, HttpMethod.DELETE, address(id) + "/schedule", csrf);
        return changed(context, id, change, change.path(), seen(revision));
    }

    /** What a reviewer's form asks for. */
    private Change asked(RoutingContext context, HttpMethod method, String path, String csrf) {
        return forms.change(Visitor.of(context), method, path)
                .by(Role.REVIEWER, session -> session.issued(csrf));
    }

    /**
     * The way to the second factor, where that is wanting, and then back.
     *
     * @param page with the button
     */
    private Optional<Uni<RestResponse<Void>>> unconfirmed(RoutingContext context, Target page) {
        if (Visitor.of(context).session().filter(sessions::mayRelease).isPresent()) {
            return Optional.empty();
        }
        String stepUp = Target.of("/session/step-up").with("to", page.toString()).toString();
        return Optional.of(Uni.createFrom().item(RestResponse.seeOther(shells.address(stepUp))));
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
