package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
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
 * The page of one indicator for the whole world; an address with chosen areas redirects to a
 * comparison.
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
        return selection.ofWorld()
                ? world(context, shells.asked(context), world).map(RestResponse::ok)
                : Uni.createFrom().item(shells.moved(context, world.comparison()));
    }

    private Uni<Page> world(RoutingContext context, Asked asked, WorldQuery query) {
        return reader.read(asked, query, shells.address("").toString())
                .chain(parts -> threads.view(() -> Seen.of(parts, shells.language(context))))
                .map(seen -> world(context, seen, query.view()));
    }

    /**
     * What the page shows, and what it tells programs.
     *
     * @param data description for search engines
     * @param links value of the header {@code Link}
     */
    private record Seen(WorldView view, Markup data, String links) {
        static Seen of(WorldPage.Parts parts, Language language) {
            WorldView view = WorldPage.of(parts, language);
            WorldDescription words = new WorldDescription(parts, view.download(), language);
            return new Seen(view, words.block(), words.links());
        }
    }

    private Page world(RoutingContext context, Seen seen, WorldQuery.View drawn) {
        WorldView view = seen.view();
        Shell shell =
                shells.of(context, "indicators", view.title())
                        .styled(style(drawn, !view.since().isEmpty()))
                        .inOneLanguage();
        WorldText text = Texts.of(WorldText.class, shell.language());
        SaveForm save = SaveForm.of(shell, shell.view(), view.title());
        // The page with the map has no room for it.
        Markup data = drawn == WorldQuery.View.TABLE ? seen.data() : Markup.ofHtml("");
        return Page.ok(shell, Templates.world(shell, text, view, save, data)).linked(seen.links());
    }

    private static PageStyle style(WorldQuery.View view, boolean past) {
        return switch (view) {
            case MAP -> past ? PageStyle.PAST_MAP : PageStyle.MAP;
            case RANKING -> PageStyle.RANKING;
            case TABLE -> past ? PageStyle.PAST_TABLE : PageStyle.PLAIN;
        };
    }
}
