package org.sharedgrowth.observatory.gateway.portal;

import static java.util.Objects.requireNonNullElse;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.change.Change;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.session.ForeignForm;
import org.sharedgrowth.observatory.gateway.session.Visitor;
import org.sharedgrowth.observatory.identity.Role;

/** The form that sends a file. What it holds is passed on while it comes; nothing is kept here. */
@Singleton
class Uploads {
    private static final Logger LOG = Logger.getLogger(Uploads.class);

    /** After the visitor is known, before Quarkus reads forms by itself. */
    private static final int ORDER = -18_000;

    private final FilePassage passage;
    private final Shells shells;
    private final Faults faults;
    private final PageFilter pages;
    private final Forms forms;
    private final long limit;

    Uploads(
            FilePassage passage,
            Shells shells,
            Faults faults,
            PageFilter pages,
            Forms forms,
            @ConfigProperty(name = "gateway.route.body-limit", defaultValue = "512M")
                    MemorySize limit) {
        this.passage = passage;
        this.shells = shells;
        this.faults = faults;
        this.pages = pages;
        this.forms = forms;
        this.limit = limit.asLongValue();
    }

    void install(@Observes Router router) {
        router.post("/submissions").order(ORDER).handler(this::take);
    }

    private void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        Change change;
        try {
            change = change(context);
        } catch (NotAllowed | ForeignForm refused) {
            refuse(context, refused);
            return;
        }
        String length = request.getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > limit) {
            Problems.tooLarge(limit).send(context.response());
            return;
        }
        Asked asked = shells.asked(context);
        request.pause();
        passage.pass(request, asked, change)
                .onSuccess(id ->
                        context.response()
                                .setStatusCode(303)
                                .putHeader("Location", Target.of("/submissions", id).toString())
                                .end())
                .onFailure(failure -> refuse(context, failure));
    }

    private Change change(RoutingContext context) {
        String ticket = requireNonNullElse(context.request().getParam("ticket"), "");
        return forms.change(Visitor.of(context), HttpMethod.POST, SubmissionsResource.API)
                .by(Role.CONTRIBUTOR, session -> session.issuedTicket(ticket));
    }

    private void refuse(RoutingContext context, Throwable failure) {
        LOG.infof("An upload was refused: %s", failure.getMessage());
        if (!context.request().isEnded()) {
            context.response().putHeader("Connection", "close");
            context.request().resume();
        }
        if (!context.response().ended() && !context.response().closed()) {
            pages.send(context.request(), faults.page(failure, context));
        }
    }
}
