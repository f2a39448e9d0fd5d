package org.sharedgrowth.observatory.gateway.portal.revision;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.FirstRelease;
import org.sharedgrowth.observatory.gateway.portal.release.OfficeNames;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseReader;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseText;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesQuery;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** What changed in a data set between two releases. */
@Path("/releases/changes")
@Produces(MediaType.TEXT_HTML)
class ChangesResource {
    private static final Target NEWEST_RELEASE =
            Target.of("/api/indicators/v1/releases").with("open", 1).with("pageSize", 1);

    private final ReleaseReader reader;
    private final Shells shells;
    private final PageThreads threads;

    ChangesResource(ReleaseReader reader, Shells shells, PageThreads threads) {
        this.reader = reader;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> changes(RoutingContext context) {
        RequestContext requestContext = shells.requestContext(context);
        ReleasesQuery sent = ReleasesQuery.of(context.queryParams());
        return Uni.combine()
                .all()
                .unis(reader.releases(requestContext, NEWEST_RELEASE), reader.names(requestContext))
                .asTuple()
                .chain(read ->
                        compare(requestContext, query(sent, read.getItem1(), read.getItem2()))
                                .map(found -> found.with(read.getItem2())))
                .chain(parts -> threads.view(() -> ChangesPage.of(parts, shells.language(context))))
                .map(view -> page(context, view));
    }

    /**
     * The query for the chosen data set; if that data set is unknown, for the one of the newest
     * release.
     */
    private static ChangesQuery query(
            ReleasesQuery sent, Listing<Releases.Item> newest, OfficeNames names) {
        boolean known = names.flows().containsKey(sent.flow());
        String newestFlow =
                newest.items().stream()
                        .map(release -> requireNonNullElse(release.flow(), ""))
                        .findFirst()
                        .orElse(names.flows().keySet().stream().findFirst().orElse(""));
        long newestId = newest.items().stream().mapToLong(Releases.Item::id).findFirst().orElse(0);
        return new ChangesQuery(sent, known ? sent.flow() : newestFlow, newestId);
    }

    private Uni<Comparison> compare(RequestContext requestContext, ChangesQuery query) {
        if (query.flow().isEmpty()) {
            return Uni.createFrom().item(Comparison.empty(query, true));
        }
        return reader.revisions(requestContext, query.api())
                .chain(answer -> withFirstRelease(requestContext, query, answer))
                .onFailure(ChangesResource::isBadRequest)
                .recoverWithItem(Comparison.empty(query, false));
    }

    /** Adds the day of the first release of the data set if both chosen releases are before it. */
    private Uni<Comparison> withFirstRelease(
            RequestContext requestContext, ChangesQuery query, Differences.Answer answer) {
        Releases.Pin to = answer.to();
        Uni<Optional<LocalDate>> first =
                to == null || to.id() > 0
                        ? Uni.createFrom().item(Optional.empty())
                        : reader.first(requestContext, "flow", query.flow())
                                .map(release -> release.flatMap(FirstRelease::day))
                                .onFailure()
                                .recoverWithItem(Optional.empty());
        return first.map(day -> new Comparison(query, answer, true, day));
    }

    private static boolean isBadRequest(Throwable failure) {
        return failure instanceof ServiceRefused refused && refused.status() == 400;
    }

    private Page page(RoutingContext context, ChangesView view) {
        ReleaseText text = Texts.of(ReleaseText.class, shells.language(context));
        Shell shell =
                shells.of(context, "releases", text.changesTitle())
                        .styled(PageStyle.LOG)
                        .inLanguageOfFrame();
        return Page.ok(shell, Templates.changes(shell, text, view));
    }

    private record Comparison(
            ChangesQuery query,
            Differences.Answer changes,
            boolean comparable,
            Optional<LocalDate> first) {
        static Comparison empty(ChangesQuery query, boolean comparable) {
            return new Comparison(query, Differences.Answer.NONE, comparable, Optional.empty());
        }

        ChangesPage.Parts with(OfficeNames names) {
            return new ChangesPage.Parts(query, names, changes, comparable, first);
        }
    }
}
