package org.sharedgrowth.observatory.gateway.portal.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.sharedgrowth.observatory.gateway.portal.client.DerivedFlows;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Dataflow;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.portal.frame.NotAllowed;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.Permissions;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.RefusedAction;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The files of an office, with their states and checks. The gateway receives uploads (POST to the
 * same address) outside the portal; {@link SubmissionActions} releases and withdraws files.
 */
@Path(Board.PAGE)
@Produces(MediaType.TEXT_HTML)
class SubmissionsResource {
    private static final String FLOWS = "/api/indicators/v1/structures?type=dataflow&pageSize=1000";

    /** The dataflow that is chosen at first, because most offices send files for it. */
    private static final String DEFAULT_FLOW = "DF_DIGITAL";

    private static final int REFRESH_SECONDS = 3;
    private static final int PAGE_SIZE = 50;

    private final Services services;
    private final FileReader files;
    private final Shells shells;
    private final PageThreads threads;

    SubmissionsResource(Services services, FileReader files, Shells shells, PageThreads threads) {
        this.services = services;
        this.files = files;
        this.shells = shells;
        this.threads = threads;
    }

    /** The board. */
    @GET
    public Uni<Page> list(
            RoutingContext context,
            @RestQuery @DefaultValue("1") String page,
            @RestQuery @DefaultValue(DEFAULT_FLOW) String flow) {
        Visitor visitor = shells.visitor(context);
        NotAllowed.requireOffice(visitor);
        RequestContext requestContext = shells.requestContext(context);
        String target =
                Target.of(FileReader.API).with("page", page).with("pageSize", PAGE_SIZE).toString();
        return Uni.combine()
                .all()
                .unis(
                        services.indicators(requestContext, target, Submission.class),
                        services.indicators(requestContext, FLOWS, Dataflow.class)
                                .onFailure()
                                .recoverWithItem(Listing.unavailable()),
                        services.all(requestContext, DerivedFlows.API, DerivedFlows.Flow.class)
                                .onFailure()
                                .recoverWithItem(Listing.unavailable()),
                        files.areas(requestContext))
                .with((list, flows, computed, areas) ->
                        new Board.Parts(
                                visitor,
                                list,
                                flows,
                                computed,
                                areas,
                                flow,
                                uploadAddress(visitor, flow, "")))
                .chain(parts -> threads.view(() -> Board.of(parts, shells.language(context))))
                .map(view -> board(context, view));
    }

    private Page board(RoutingContext context, BoardView view) {
        Shell shell = shell(context, view.title());
        return Page.ok(
                shell, Templates.board(shell, Texts.of(BoardText.class, shell.language()), view));
    }

    private Shell shell(RoutingContext context, String title) {
        return shells.of(context, "submissions", title).styled(PageStyle.DESK).inLanguageOfFrame();
    }

    /**
     * The address to which a form sends its file; empty if the visitor may not send files. Its
     * query contains what must be known before the body is read.
     *
     * @param replaces id of the file that is corrected; empty if none is
     */
    private static String uploadAddress(Visitor visitor, String flow, String replaces) {
        return visitor.hasRole(Role.CONTRIBUTOR)
                ? Target.of(Board.PAGE)
                        .with("flow", flow)
                        .with("replaces", replaces)
                        .with("ticket", visitor.uploadTicket())
                        .with("key", UUID.randomUUID().toString())
                        .toString()
                : "";
    }

    /** One file. */
    @GET
    @Path("{id}")
    public Uni<Page> one(
            RoutingContext context,
            @RestPath String id,
            @RestQuery @DefaultValue("1") String page,
            @RestQuery @DefaultValue("") String done) {
        NotAllowed.requireOffice(shells.visitor(context));
        return one(context, id, page, done, RefusedAction.none())
                .map(view -> page(context, view, 200));
    }

    /**
     * The page of a file whose form was refused, with the reason and with what was typed.
     *
     * @param status of the service's answer
     */
    Uni<Page> refused(RoutingContext context, String id, RefusedAction refused, int status) {
        return one(context, id, "1", "", refused).map(view -> page(context, view, status));
    }

    private Uni<FileView> one(
            RoutingContext context, String id, String page, String done, RefusedAction refused) {
        RequestContext requestContext = shells.requestContext(context);
        return files.file(requestContext, id)
                .chain(file -> files.read(requestContext, file, page))
                .chain(parts -> threads.view(() -> view(context, parts, done, refused)));
    }

    private FileView view(
            RoutingContext context, FilePage.Parts parts, String done, RefusedAction refused) {
        Visitor visitor = shells.visitor(context);
        boolean isOwn = isOwn(visitor, parts.file());
        return FilePage.of(
                parts,
                permissions(visitor, parts.file(), isOwn, refused),
                isOwn,
                done,
                FileWords.of(shells.language(context), OfficeClock.of(visitor)));
    }

    private static boolean isOwn(Visitor visitor, Submission file) {
        return file.sender().equals(visitor.caller().name());
    }

    private static Permissions permissions(
            Visitor visitor, Submission file, boolean isOwn, RefusedAction refused) {
        boolean reviews = visitor.hasRole(Role.REVIEWER);
        boolean mayCorrect = (file.rejected() || file.withdrawn()) && !file.replaced();
        String reason = file.reason();
        ZoneId zone = OfficeClock.of(visitor);
        return new Permissions(
                reviews && file.pending(),
                reviews && file.ready() && !isOwn,
                reviews && file.planned() && !isOwn,
                reviews && file.planned(),
                visitor.hasRole(Role.CONTRIBUTOR) && file.withdrawable(),
                visitor.hasRole(Role.CONTRIBUTOR) && file.restorable(),
                UUID.randomUUID().toString(),
                plan(file, zone, refused),
                mayCorrect ? uploadAddress(visitor, file.flow(), file.id()) : "",
                reason == null ? "" : reason,
                refused);
    }

    private static Plan plan(Submission file, ZoneId zone, RefusedAction refused) {
        if (!refused.planFault().isEmpty()) {
            return Plan.of(refused.typed());
        }
        Submissions.Schedule planned = file.schedule();
        return planned != null && planned.releaseAt() != null
                ? Plan.of(planned.releaseAt(), planned.announced(), zone)
                : Plan.none(zone);
    }

    private Page page(RoutingContext context, FileView view, int status) {
        Shell shell = shell(context, view.title());
        Shell live = view.live() ? shell.refreshing(REFRESH_SECONDS) : shell;
        return new Page(
                status,
                live,
                Templates.file(
                        live,
                        Texts.of(FileText.class, live.language()),
                        Texts.of(ReviewText.class, live.language()),
                        view));
    }

    /** Asks for confirmation before a file is withdrawn. */
    @GET
    @Path("{id}/withdraw")
    public Uni<Page> askToWithdraw(RoutingContext context, @RestPath String id) {
        NotAllowed.require(shells.visitor(context), Role.CONTRIBUTOR);
        return files.file(shells.requestContext(context), id)
                .map(file -> askToWithdraw(context, file));
    }

    private Page askToWithdraw(RoutingContext context, Submission file) {
        FileText text = Texts.of(FileText.class, shells.language(context));
        String name =
                FileWords.of(shells.language(context), OfficeClock.of(shells.visitor(context)))
                        .name(file);
        Shell shell = shell(context, text.setAsideTitle(name));
        return Page.ok(shell, Templates.setAside(shell, text, file, name));
    }
}
