package org.sharedgrowth.observatory.gateway.portal.compare;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.PageLife;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.AddressCheck;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareNames;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareQuery;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Serves a comparison for embedding in pages of other sites. It shows the release named in the
 * address, or the newest figures if the address says {@code live=true}; with neither, the page has
 * no figures but links to both. Signed-in people see the same as guests.
 */
@Path("/embed/compare")
@Produces(MediaType.TEXT_HTML)
class EmbedResource {
    private final CompareNames names;
    private final CompareReader reader;
    private final Shells shells;
    private final PageThreads threads;

    EmbedResource(CompareNames names, CompareReader reader, Shells shells, PageThreads threads) {
        this.names = names;
        this.reader = reader;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<Page> compare(RoutingContext context) {
        Shell shell = shells.ofGuest(context, "").styled(PageStyle.LINES);
        RequestContext requestContext =
                new RequestContext(shell.visitor(), shell.language().tag(), PageLife.of(context));
        MultiMap sent =
                MultiMap.caseInsensitiveMultiMap()
                        .addAll(context.queryParams())
                        .remove("add")
                        .remove("addIndicator");
        CompareQuery query = CompareQuery.of(sent).withFigures();
        boolean live = "true".equals(sent.get("live"));
        CompareQuery requested = live ? query.withVintage(Map.of()) : query;
        return names.known(requestContext, requested, sent)
                .chain(known -> {
                    CompareChoice chosen = AddressCheck.of(requested, sent, known);
                    return Uni.combine()
                            .all()
                            .unis(
                                    reader.figures(requestContext, chosen),
                                    requested.vintage().isEmpty()
                                            ? Uni.createFrom()
                                                    .item(Listing.<Observation>unavailable())
                                            : reader.figures(requestContext, chosen.ofToday())
                                                    .map(CompareReader.Figures::list))
                            .with((figures, current) ->
                                    new EmbedPage(
                                            new ComparePage.Parts(
                                                    sent,
                                                    figures.chosen(),
                                                    known,
                                                    figures.list(),
                                                    Map.of(),
                                                    shells.address("").toString(),
                                                    LocalDate.now(ZoneOffset.UTC)),
                                            current,
                                            shell.language()));
                })
                .chain(page ->
                        threads.view(() ->
                                live
                                        ? page.live()
                                        : page.parts().chosen().query().vintage().isEmpty()
                                                ? page.unpinned()
                                                : page.ofRelease()))
                .map(view ->
                        Page.ok(
                                shell,
                                Templates.embed(
                                        shell,
                                        Texts.of(CompareText.class, shell.language()),
                                        view)));
    }
}
