package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.query.SaveForm;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The page of one indicator for the whole world; an address with chosen areas or several groups of
 * people redirects to a comparison.
 */
@Path("/indicators/{code}")
@Produces(MediaType.TEXT_HTML)
class IndicatorResource {
    private final WorldReader reader;
    private final Shells shells;
    private final PageThreads threads;

    IndicatorResource(WorldReader reader, Shells shells, PageThreads threads) {
        this.reader = reader;
        this.shells = shells;
        this.threads = threads;
    }

    @PermitAll
    @GET
    public Uni<RestResponse<Page>> indicator(RoutingContext context, @RestPath String code) {
        MultiMap query = context.queryParams();
        Selection selection = Selection.of(code, query);
        WorldQuery world = WorldQuery.of(selection, query);
        return selection.isOfWorld()
                ? world(context, shells.requestContext(context), world)
                : Uni.createFrom().item(shells.redirectWithLanguage(context, world.comparison()));
    }

    private Uni<RestResponse<Page>> world(
            RoutingContext context, RequestContext requestContext, WorldQuery query) {
        return reader.read(requestContext, query, shells.address("").toString())
                .chain(parts ->
                        query.selection()
                                .currentPath(parts.indicator())
                                .map(currentPath ->
                                        Uni.createFrom()
                                                .item(
                                                        shells.redirectWithQuery(
                                                                context, currentPath)))
                                .orElseGet(() -> world(context, parts, query)));
    }

    private Uni<RestResponse<Page>> world(
            RoutingContext context, WorldPage.Parts parts, WorldQuery query) {
        return threads.view(() -> ViewAndLinks.of(parts, shells.language(context)))
                .map(content -> RestResponse.ok(world(context, content, query)));
    }

    /**
     * The view of the page, and what the page tells programs.
     *
     * @param data description for search engines
     * @param links value of the header {@code Link}
     * @param past when the state that it shows was published; null for today's
     */
    private record ViewAndLinks(WorldView view, Markup data, String links, @Nullable Instant past) {
        static ViewAndLinks of(WorldPage.Parts parts, Language language) {
            WorldView view = WorldPage.of(parts, language);
            WorldDescription words = WorldDescription.of(parts, language);
            return new ViewAndLinks(view, words.block(), words.links().header(), words.past());
        }
    }

    private Page world(RoutingContext context, ViewAndLinks content, WorldQuery sent) {
        WorldView view = content.view();
        Shell shell =
                shells.of(context, "indicators", view.title())
                        .styled(style(sent.view(), !view.since().isEmpty()))
                        .inLanguageOfFrame();
        WorldText text = Texts.of(WorldText.class, shell.language());
        SaveForm save = SaveForm.of(shell, shell.addressWithoutLanguage(), view.title());
        // Search engines are asked not to index past states.
        Markup data = sent.isPast() ? Markup.ofHtml("") : content.data();
        return Page.ok(shell, Templates.world(shell, text, view, save, data))
                .linked(content.links())
                .asOf(content.past());
    }

    private static PageStyle style(WorldQuery.View view, boolean past) {
        return switch (view) {
            case MAP -> past ? PageStyle.PAST_MAP : PageStyle.MAP;
            case RANKING -> PageStyle.RANKING;
            case TABLE -> past ? PageStyle.PAST_TABLE : PageStyle.PLAIN;
        };
    }
}
