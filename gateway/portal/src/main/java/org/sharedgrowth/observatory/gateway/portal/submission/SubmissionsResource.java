package org.sharedgrowth.observatory.gateway.portal.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.CheckReport;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Change;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Dataflow;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Step;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.portal.frame.NotAllowed;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.identity.Role;

/**
 * The submissions of an office, with their states and checks. The gateway receives files; {@link
 * SubmissionActions} releases and withdraws submissions.
 */
@Path("/submissions")
@Produces(MediaType.TEXT_HTML)
class SubmissionsResource {
    static final String API = "/api/indicators/v1/submissions";
    private static final String FLOWS = "/api/indicators/v1/structures?type=dataflow&pageSize=1000";

    /** The dataflow to which statistics offices send. */
    private static final String DEFAULT_FLOW = "DF_DIGITAL";

    private static final int REFRESH_SECONDS = 3;

    private final Services services;
    private final Shells shells;

    SubmissionsResource(Services services, Shells shells) {
        this.services = services;
        this.shells = shells;
    }

    @GET
    public Uni<Page> list(
            RoutingContext context,
            @RestQuery @DefaultValue("1") String page,
            @RestQuery @DefaultValue(DEFAULT_FLOW) String flow) {
        Visitor visitor = shells.visitor(context);
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

    /** The address of the form contains fields that a form cannot send before its file. */
    private static String upload(Visitor visitor, String flow) {
        return visitor.is(Role.CONTRIBUTOR)
                ? Target.of("/submissions")
                        .with("flow", flow)
                        .with("ticket", visitor.uploadTicket())
                        .with("key", UUID.randomUUID().toString())
                        .toString()
                : "";
    }

    @GET
    @Path("{id}")
    public Uni<Page> one(
            RoutingContext context,
            @RestPath String id,
            @RestQuery @DefaultValue("1") String page,
            @RestQuery @DefaultValue("") String done) {
        NotAllowed.unlessOffice(shells.visitor(context));
        Asked asked = shells.asked(context);
        return services.indicator(asked, Target.of(API, id).toString(), Submission.class)
                .chain(submission -> detail(asked, submission, page, done))
                .map(view -> page(context, view));
    }

    private Uni<SubmissionView> detail(
            Asked asked, Submission submission, String page, String done) {
        Target base = Target.of(API, submission.id());
        boolean rejected = submission.rejected();
        return Uni.combine()
                .all()
                .unis(
                        submission.resting()
                                ? services.indicator(
                                        asked,
                                        Target.of(base + "/report")
                                                .with("page", rejected ? page : "1")
                                                .with("pageSize", 100)
                                                .toString(),
                                        CheckReport.class)
                                : Uni.createFrom().item(CheckReport.none()),
                        submission.pending()
                                ? services.indicators(
                                        asked,
                                        Target.of(base + "/changes")
                                                .with("page", page)
                                                .with("pageSize", 100)
                                                .toString(),
                                        Change.class)
                                : Uni.createFrom().item(Listing.<Change>none()),
                        services.indicators(
                                asked,
                                Target.of(base + "/history").with("pageSize", 1000).toString(),
                                Step.class))
                .with((report, changes, steps) ->
                        view(
                                asked.visitor(),
                                done,
                                new SubmissionView.Parts(submission, report, changes, steps)));
    }

    private static SubmissionView view(Visitor visitor, String done, SubmissionView.Parts parts) {
        Submission submission = parts.submission();
        Submissions.Schedule planned = submission.schedule();
        boolean reviews = visitor.is(Role.REVIEWER);
        boolean own = submission.by().equals(visitor.caller().name());
        return new SubmissionView(
                submission,
                parts.report().findings(),
                parts.report().sources(),
                parts.changes(),
                parts.steps().items(),
                submission.doneText(done),
                reviews && submission.pending(),
                reviews && submission.ready() && !own,
                reviews && submission.planned() && !own,
                reviews && submission.planned(),
                planned != null && planned.releaseAt() != null
                        ? Plan.of(planned.releaseAt(), planned.announced())
                        : Plan.NONE,
                visitor.is(Role.CONTRIBUTOR) && submission.withdrawable(),
                own,
                UUID.randomUUID().toString(),
                Pager.of(
                        submission.pending() ? parts.changes() : parts.report().findings(),
                        Target.of("/submissions", submission.id())));
    }

    private Page page(RoutingContext context, SubmissionView view) {
        Shell shell = shells.of(context, "submissions", view.submission().name());
        Shell live = view.submission().resting() ? shell : shell.refreshing(REFRESH_SECONDS);
        return Page.ok(live, Templates.submission(live, view));
    }
}
