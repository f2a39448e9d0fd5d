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
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.AddressCheck;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareNames;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareQuery;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.PastNotice;
import org.sharedgrowth.observatory.gateway.portal.query.SaveForm;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** The page that shows countries and groups side by side, over time. */
@Path("/compare")
@Produces(MediaType.TEXT_HTML)
class CompareResource {
    private final CompareNames names;
    private final CompareReader reader;
    private final Shells shells;
    private final PageThreads threads;

    CompareResource(CompareNames names, CompareReader reader, Shells shells, PageThreads threads) {
        this.names = names;
        this.reader = reader;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<RestResponse<Page>> compare(RoutingContext context) {
        RequestContext requestContext = shells.requestContext(context);
        MultiMap sent = context.queryParams();
        CompareQuery query = CompareQuery.of(sent);
        return names.known(requestContext, query, sent)
                .chain(known -> {
                    CompareQuery current = query.withCurrentCodes(known.currentCodes());
                    return current.equals(query)
                            ? page(context, requestContext, query, known)
                            : Uni.createFrom().item(shells.redirect(current.page(sent)));
                });
    }

    private Uni<RestResponse<Page>> page(
            RoutingContext context,
            RequestContext requestContext,
            CompareQuery query,
            CompareChoice.Known known) {
        MultiMap sent = context.queryParams();
        return reader.figures(requestContext, AddressCheck.of(query, sent, known))
                .chain(figures ->
                        reader.changes(requestContext, figures)
                                .map(changes -> parts(sent, known, figures, changes)))
                .chain(parts ->
                        threads.view(() -> ComparePage.of(parts, shells.language(context)))
                                .map(view ->
                                        RestResponse.ok(
                                                page(context, view).asOf(past(view, parts)))));
    }

    private static PastNotice past(CompareView view, ComparePage.Parts parts) {
        Releases.Pin pin = parts.figures().release();
        return view.pastStateNote().isEmpty() || pin == null
                ? PastNotice.NONE
                : new PastNotice(
                        view.pastStateNote(),
                        new PageLink(view.today(), ""),
                        pin.publishedAt(),
                        "");
    }

    private ComparePage.Parts parts(
            MultiMap sent,
            CompareChoice.Known known,
            CompareReader.Figures figures,
            CompareReader.ChangesOfChoice changes) {
        return new ComparePage.Parts(
                sent,
                changes.chosen(),
                known,
                figures.list(),
                changes.flows(),
                shells.address("").toString(),
                LocalDate.now(ZoneOffset.UTC));
    }

    private Page page(RoutingContext context, CompareView view) {
        Shell shell =
                shells.of(context, "compare", view.title())
                        .styled(PageStyle.LINES)
                        .inLanguageOfFrame();
        return Page.ok(
                shell,
                Templates.compare(
                        shell,
                        Texts.of(CompareText.class, shell.language()),
                        view,
                        SaveForm.of(shell, view.address(), view.title())));
    }
}
