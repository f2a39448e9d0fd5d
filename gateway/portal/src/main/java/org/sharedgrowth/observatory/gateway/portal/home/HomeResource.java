package org.sharedgrowth.observatory.gateway.portal.home;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageStyle;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldText;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.messages.Texts;

/** The home page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomeResource {
    private final HomeAnswers answers;
    private final Shells shells;
    private final PageThreads threads;

    HomeResource(HomeAnswers answers, Shells shells, PageThreads threads) {
        this.answers = answers;
        this.shells = shells;
        this.threads = threads;
    }

    /** The home page. It works even if a service is not available. */
    @PermitAll
    @GET
    public Uni<Page> home(RoutingContext context) {
        return answers.read(shells.requestContext(context))
                .chain(parts -> threads.view(() -> HomePage.of(parts, shells.language(context))))
                .map(view -> page(context, view));
    }

    private Page page(RoutingContext context, HomeView view) {
        Shell shell = shells.of(context, "home", "").styled(PageStyle.HOME).inLanguageOfFrame();
        return Page.ok(
                shell,
                Templates.home(
                        shell,
                        Texts.of(HomeText.class, shell.language()),
                        Texts.of(WorldText.class, shell.language()),
                        view));
    }
}
