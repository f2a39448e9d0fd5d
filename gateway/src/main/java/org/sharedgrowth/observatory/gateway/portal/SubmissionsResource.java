package org.sharedgrowth.observatory.gateway.portal;

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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Change;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Dataflow;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Finding;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;
import org.sharedgrowth.observatory.gateway.session.ForeignForm;
import org.sharedgrowth.observatory.gateway.session.Session;
import org.sharedgrowth.observatory.gateway.session.Sessions;
import org.sharedgrowth.observatory.gateway.session.Visitor;
import org.sharedgrowth.observatory.identity.Role;

/**
 * What an office has sent: states, checks, release, withdrawal. Files come in by {@link Uploads}.
 */
@Path("/submissions")
@Produces(MediaType.TEXT_HTML)
class SubmissionsResource {
    static final String API = "/api/indicators/v1/submissions";
    private static final String FLOWS = "/api/indicators/v1/structures?type=dataflow&pageSize=1000";

    /** The one that statistics offices send to. */
    private static final String USUAL_FLOW = "DF_DIGITAL";

    private static final int REFRESH_SECONDS = 3;

    private final Services services;
    private final Shells shells;
    private final Sessions sessions;

    SubmissionsResource(Services services, Shells shells, Sessions sessions) {
        this.services = services;
        this.shells = shells;
        this.sessions = sessions;
    }

    @GET
    public Uni<Page> list(
            RoutingContext context,
            @RestQuery @DefaultValue("1") String page,
            @RestQuery @DefaultValue(USUAL_FLOW) String flow) {
        Visitor visitor = Visitor.of(context);
        NotAllowed.unlessOffice(visitor);
        Shell shell = shells.of(context, "submissions", "Submissions");
        Asked asked = shells.asked(context);
        return Uni.combine()
                .all()
                .unis(
                        services.indicators(
                                asked,
                                Target.of(API).with("page", page).with("pageSize", 20).toString(),
                                Submission.class),
                        services.indicators(asked, FLOWS, Dataflow.class)
                                .onFailure()
                                .recoverWithItem(Listing.none()))
                .with((list, flows) ->
                        new SubmissionsView(
                                list,
                                choices(flows, flow),
                                upload(visitor, flow),
                                Pager.of(list, Target.of("/submissions"))))
                .map(view -> Page.ok(shell, Templates.submissions(shell, view)));
    }

    private static List<Choice> choices(Listing<Dataflow> flows, String chosen) {
        return flows.items().stream()
                .map(flow -> new Choice(flow.id(), flow.label(), flow.id().equals(chosen)))
                .toList();
    }

    /** The form's address carries what a form with a file cannot carry before the file. */
    private static String upload(Visitor visitor, String flow) {
        return visitor.session()
                .filter(session -> visitor.is(Role.CONTRIBUTOR))
                .map(session ->
                        Target.of("/submissions")
                                .with("flow", flow)
                                .with("ticket", session.uploadTicket())
                                .with("key", UUID.randomUUID().toString())
                                .toString())
                .orElse("");
    }

    @GET
    @Path("{id}")
    public Uni<Page> one(
            RoutingContext context,
            @RestPath String id,
            @RestQuery @DefaultValue("1") String page) {
        NotAllowed.unlessOffice(Visitor.of(context));
        Asked asked = shells.asked(context);
        return services.indicator(asked, Target.of(API, id).toString(), Submission.class)
                .chain(submission -> detail(asked, submission, page))
                .map(view -> page(context, view));
    }

    private Uni<SubmissionView> detail(Asked asked, Submission submission, String page) {
        Target base = Target.of(API, submission.id());
        boolean rejected = submission.rejected();
        return Uni.combine()
                .all()
                .unis(
                        submission.resting()
                                ? services.indicators(
                                        asked,
                                        Target.of(base + "/report")
                                                .with("page", rejected ? page : "1")
                                                .with("pageSize", 100)
                                                .toString(),
                                        Finding.class)
                                : Uni.createFrom().item(Listing.<Finding>none()),
                        submission.ready()
                                ? services.indicators(
                                        asked,
                                        Target.of(base + "/changes")
                                                .with("page", page)
                                                .with("pageSize", 100)
                                                .toString(),
                                        Change.class)
                                : Uni.createFrom().item(Listing.<Change>none()))
                .with((findings, changes) -> view(asked.visitor(), submission, findings, changes));
    }

    private static SubmissionView view(
            Visitor visitor,
            Submission submission,
            Listing<Finding> findings,
            Listing<Change> changes) {
        boolean own = submission.by().equals(visitor.caller().name());
        return new SubmissionView(
                submission,
                findings,
                changes,
                visitor.is(Role.REVIEWER) && submission.ready() && !own,
                visitor.is(Role.CONTRIBUTOR) && submission.withdrawable(),
                own,
                UUID.randomUUID().toString(),
                Pager.of(
                        submission.ready() ? changes : findings,
                        Target.of("/submissions", submission.id())));
    }

    private Page page(RoutingContext context, SubmissionView view) {
        Shell shell = shells.of(context, "submissions", view.submission().name());
        Shell live = view.submission().resting() ? shell : shell.refreshing(REFRESH_SECONDS);
        return Page.ok(live, Templates.submission(live, view));
    }

    /** A reviewer's word: from now on it is public. */
    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<Void>> release(
            RoutingContext context,
            @RestPath String id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String key) {
        Visitor visitor = Visitor.of(context);
        NotAllowed.unless(visitor, Role.REVIEWER);
        if (visitor.session().filter(sessions::mayRelease).isEmpty()) {
            return Uni.createFrom().item(confirmFirst(id));
        }
        return changed(context, id, csrf, new Command(HttpMethod.POST, "/release", key));
    }

    /** To the second factor, and then back to the page with the button. */
    private static RestResponse<Void> confirmFirst(String id) {
        String page = Target.of("/submissions", id).toString();
        return RestResponse.seeOther(
                URI.create(Target.of("/session/step-up").with("to", page).toString()));
    }

    /** A contributor takes it back before it is public. */
    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<Void>> withdraw(
            RoutingContext context,
            @RestPath String id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String key) {
        NotAllowed.unless(Visitor.of(context), Role.CONTRIBUTOR);
        return changed(context, id, csrf, new Command(HttpMethod.DELETE, "", key));
    }

    private record Command(HttpMethod method, String suffix, String key) {}

    private Uni<RestResponse<Void>> changed(
            RoutingContext context, String id, String csrf, Command change) {
        Session session = Visitor.of(context).session().orElseThrow(ForeignForm::new);
        if (!session.issued(csrf)) {
            throw new ForeignForm();
        }
        String target = Target.of(API, id) + change.suffix();
        return services.change(shells.asked(context), change.method(), target, change.key())
                .map(done ->
                        RestResponse.seeOther(
                                URI.create(Target.of("/submissions", id).toString())));
    }
}
