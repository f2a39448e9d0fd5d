package org.sharedgrowth.observatory.gateway.portal.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.edge.Change;
import org.sharedgrowth.observatory.gateway.portal.edge.HeldAction;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.portal.frame.Forms;
import org.sharedgrowth.observatory.gateway.portal.frame.NotAllowed;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.RefusedAction;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.messages.Texts;

/** The buttons on the page of a submission. */
@Path("/submissions/{id}")
@Produces(MediaType.TEXT_HTML)
class SubmissionActions {
    private static final String KEY = "Idempotency-Key";

    private static final int UNPROCESSABLE = 422;

    private final Services services;
    private final Shells shells;
    private final Forms forms;
    private final SubmissionsResource pages;

    /**
     * The request to the service for a button.
     *
     * @param typed the fields that people fill in; empty if there are none
     */
    private record Call(
            HttpMethod method,
            Target target,
            Map<String, String> headers,
            Map<String, String> typed) {
        Call(HttpMethod method, Target target, Map<String, String> headers) {
            this(method, target, headers, Map.of());
        }
    }

    SubmissionActions(Services services, Shells shells, Forms forms, SubmissionsResource pages) {
        this.services = services;
        this.shells = shells;
        this.forms = forms;
        this.pages = pages;
    }

    /** Releases a submission now. */
    @POST
    @Path("release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Object> release(
            RoutingContext context,
            @RestPath String id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String key) {
        return press(context, new HeldAction("release", id, Map.of("key", key)), tokenCheck(csrf));
    }

    /** Plans the release of a submission. */
    @POST
    @Path("schedule")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Object> schedule(
            RoutingContext context,
            @RestPath String id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String key,
            @RestForm @DefaultValue("") String at,
            @RestForm @DefaultValue("Z") String zone,
            @RestForm boolean announce) {
        Plan plan = new Plan(at, zone, announce);
        return press(
                context, new HeldAction("schedule", id, plan.fields("key", key)), tokenCheck(csrf));
    }

    /** Moves a planned release, if it is unchanged since the person saw it. */
    @POST
    @Path("move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Object> move(
            RoutingContext context,
            @RestPath String id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String revision,
            @RestForm @DefaultValue("") String at,
            @RestForm @DefaultValue("Z") String zone,
            @RestForm boolean announce) {
        Plan plan = new Plan(at, zone, announce);
        return press(
                context,
                new HeldAction("move", id, plan.fields("revision", revision)),
                tokenCheck(csrf));
    }

    /**
     * Carries out the action that the person requested before using the second factor. A GET is
     * safe here, because only the gateway can have made the address, from a form of the person's
     * own session; opening it again changes nothing, because key or revision come from the form.
     */
    @GET
    @Path("confirmed")
    public Uni<Object> confirmed(
            RoutingContext context,
            @RestPath String id,
            @RestQuery @DefaultValue("") String action) {
        Visitor visitor = shells.visitor(context);
        NotAllowed.require(visitor, Role.REVIEWER);
        return Optional.of(visitor)
                .filter(Visitor::mayRelease)
                .flatMap(person -> person.open(action))
                .filter(held -> held.object().equals(id))
                .map(held -> press(context, held, person -> true))
                .orElseGet(() -> redirect(page(id).with("done", "late").toString()));
    }

    /** Cancels a planned release. Requires no second factor, because nothing becomes public. */
    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Object> cancel(
            RoutingContext context,
            @RestPath String id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String revision) {
        Call call = new Call(HttpMethod.DELETE, api(id, "/schedule"), ifMatch(revision));
        return change(context, id, "cancel", call, Role.REVIEWER, tokenCheck(csrf));
    }

    /**
     * Returns a submission for correction, or refuses it. Requires no second factor, because
     * nothing becomes public.
     */
    @POST
    @Path("review")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Object> review(
            RoutingContext context,
            @RestPath String id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String key,
            @RestForm @DefaultValue("") String outcome,
            @RestForm @DefaultValue("") String reason) {
        Target target = api(id, "/review").with("outcome", outcome).with("reason", reason);
        Call call = new Call(HttpMethod.POST, target, Map.of(KEY, key), Map.of("reason", reason));
        return change(context, id, "review", call, Role.REVIEWER, tokenCheck(csrf));
    }

    /** Withdraws a submission that is not public, if it is unchanged since the page was shown. */
    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Object> withdraw(
            RoutingContext context,
            @RestPath String id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String revision) {
        Call call = new Call(HttpMethod.DELETE, api(id, ""), ifMatch(revision));
        return change(context, id, "withdraw", call, Role.CONTRIBUTOR, tokenCheck(csrf));
    }

    /** Undoes a withdrawal. */
    @POST
    @Path("restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Object> restore(
            RoutingContext context,
            @RestPath String id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String key) {
        Call call = new Call(HttpMethod.POST, api(id, "/restore"), Map.of(KEY, key));
        return change(context, id, "restore", call, Role.CONTRIBUTOR, tokenCheck(csrf));
    }

    /** Checks that a form's token belongs to the visitor's session. */
    private static Predicate<Visitor> tokenCheck(String csrf) {
        return visitor -> visitor.isTokenOfSession(csrf);
    }

    /** Handles a button that requires the second factor; asks for it first if it is missing. */
    private Uni<Object> press(
            RoutingContext context, HeldAction action, Predicate<Visitor> tokenCheck) {
        String id = action.object();
        Call call = call(action);
        Change change = authorize(context, call, Role.REVIEWER, tokenCheck);
        Visitor visitor = shells.visitor(context);
        if (visitor.mayRelease()) {
            return sendChange(context, id, action.button(), call, change);
        }
        Target back = Target.of(page(id) + "/confirmed").with("action", visitor.seal(action));
        return redirect(Target.of("/session/step-up").with("to", back.toString()).toString());
    }

    private static Call call(HeldAction action) {
        String id = action.object();
        Map<String, String> fields = action.fields();
        return switch (action.button()) {
            case "release" -> new Call(HttpMethod.POST, api(id, "/release"), keyHeader(fields));
            case "schedule" ->
                    new Call(
                            HttpMethod.POST,
                            Plan.of(fields).in(api(id, "/release")),
                            keyHeader(fields),
                            fields);
            case "move" ->
                    new Call(
                            HttpMethod.PUT,
                            Plan.of(fields).in(api(id, "/schedule")),
                            ifMatch(fields.getOrDefault("revision", "")),
                            fields);
            default -> throw new IllegalArgumentException("There is no button " + action.button());
        };
    }

    private static Map<String, String> keyHeader(Map<String, String> fields) {
        return Map.of(KEY, fields.getOrDefault("key", ""));
    }

    private static Map<String, String> ifMatch(String revision) {
        return Map.of("If-Match", '"' + revision + '"');
    }

    private Uni<Object> change(
            RoutingContext context,
            String id,
            String button,
            Call call,
            Role role,
            Predicate<Visitor> tokenCheck) {
        return sendChange(context, id, button, call, authorize(context, call, role, tokenCheck));
    }

    private Change authorize(
            RoutingContext context, Call call, Role role, Predicate<Visitor> tokenCheck) {
        return forms.change(shells.visitor(context), call.method(), call.target().path())
                .authorize(role, tokenCheck);
    }

    private Uni<Object> sendChange(
            RoutingContext context, String id, String button, Call call, Change change) {
        var requestContext = shells.requestContext(context);
        return services.change(requestContext, change, call.target().toString(), call.headers())
                .chain(done -> redirect(page(id).with("done", button).toString()))
                .onFailure(failure -> isCorrectable(call, failure))
                .recoverWithUni(why -> formAgain(context, id, button, call, (ServiceRefused) why));
    }

    /** Whether a service refused what a person typed, which they can correct. */
    private static boolean isCorrectable(Call call, Throwable failure) {
        return !call.typed().isEmpty()
                && failure instanceof ServiceRefused refused
                && (refused.status() == 400 || refused.status() == UNPROCESSABLE);
    }

    /** The page with the form as it was sent and the reason why it was refused. */
    private Uni<Object> formAgain(
            RoutingContext context, String id, String button, Call call, ServiceRefused why) {
        String reason =
                why.slug().equals(ProblemType.RELEASE_INSTANT_OUT_OF_BOUNDS.slug())
                        ? Texts.of(ReviewText.class, shells.language(context)).atRefused()
                        : why.forPeople();
        RefusedAction refused = new RefusedAction(button, reason, call.typed());
        return pages.refused(context, id, refused, why.status()).map(page -> page);
    }

    private Uni<Object> redirect(String page) {
        return Uni.createFrom().item(RestResponse.seeOther(shells.address(page)));
    }

    private static Target api(String id, String below) {
        return Target.of(Target.of(FileReader.API, id) + below);
    }

    private static Target page(String id) {
        return Target.of("/submissions", id);
    }
}
