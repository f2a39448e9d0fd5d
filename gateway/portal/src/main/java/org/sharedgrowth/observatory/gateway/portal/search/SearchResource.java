package org.sharedgrowth.observatory.gateway.portal.search;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.query.SaveForm;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry;
import org.sharedgrowth.observatory.gateway.portal.search.engine.SearchResult;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** The search, and names that complete what is being typed. */
@Path("/search")
class SearchResource {
    private static final Logger LOG = Logger.getLogger(SearchResource.class);
    private static final int MAX_COMPLETIONS = 8;

    private final Snapshots snapshots;
    private final FigureReader reader;
    private final Shells shells;
    private final PageThreads threads;

    SearchResource(Snapshots snapshots, FigureReader reader, Shells shells, PageThreads threads) {
        this.snapshots = snapshots;
        this.reader = reader;
        this.shells = shells;
        this.threads = threads;
    }

    /**
     * The results.
     *
     * @param exact any value means that typing errors are not corrected
     */
    @PermitAll
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<Page> search(
            RoutingContext context,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String exact) {
        Language language = shells.language(context);
        SearchPage page = SearchPage.of(q, language);
        if (q.isBlank()) {
            return Uni.createFrom().item(page(context, 200, page.empty("")));
        }
        RequestContext requestContext = shells.requestContext(context);
        return snapshots
                .newest()
                .chain(snapshot -> find(snapshot, requestContext, page, !exact.isEmpty()))
                .map(view -> page(context, 200, view))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("A search failed: %s", failure.getMessage());
                    String note = Texts.of(SearchText.class, language).notReady();
                    return page(context, 503, page.empty(note));
                });
    }

    private Uni<SearchView> find(
            Snapshot snapshot, RequestContext requestContext, SearchPage page, boolean exactly) {
        return threads.view(() -> snapshot.index().find(page.typed(), page.language(), exactly))
                .chain((SearchResult found) ->
                        reader.read(requestContext, found)
                                .chain(figures ->
                                        threads.view(() -> page.of(snapshot, found, figures))));
    }

    /**
     * Up to eight names that contain, for each typed word, a word that begins with it; the
     * likeliest first.
     *
     * @param kind kind of the names, indicator or place; empty for all
     */
    @PermitAll
    @GET
    @Path("suggestions")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<List<String>>> suggestions(
            RoutingContext context,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String kind) {
        Language language = shells.language(context);
        return snapshots
                .newest()
                .chain(snapshot ->
                        threads.view(() ->
                                snapshot.index()
                                        .completions(q, language)
                                        .filter((Entry entry) -> isOf(entry.kind(), kind))
                                        .map((Entry entry) ->
                                                ResultRows.shortName(entry.name(language)))
                                        .distinct()
                                        .limit(MAX_COMPLETIONS)
                                        .toList()))
                .map(names -> names(names, "private, max-age=60"))
                .onFailure()
                .recoverWithItem(() -> names(List.of(), "no-store"));
    }

    private static RestResponse<List<String>> names(List<String> names, String caching) {
        return ResponseBuilder.ok(names)
                .header("Cache-Control", caching)
                .header("Vary", "Accept-Language, Cookie")
                .build();
    }

    private static boolean isOf(Entry.Kind kind, String name) {
        return name.isEmpty() || kind.name().equalsIgnoreCase(name);
    }

    private Page page(RoutingContext context, int status, SearchView view) {
        Shell shell =
                shells.of(context, "search", view.heading())
                        .styled(PageStyle.SEARCH)
                        .inLanguageOfFrame();
        SearchText text = Texts.of(SearchText.class, shell.language());
        return new Page(
                status,
                shell,
                Templates.search(
                        shell,
                        text,
                        view,
                        SaveForm.of(shell, shell.addressWithoutLanguage(), view.heading())));
    }
}
