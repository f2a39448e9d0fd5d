package org.sharedgrowth.observatory.gateway.form;

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
import org.sharedgrowth.observatory.gateway.portal.edge.Change;
import org.sharedgrowth.observatory.gateway.portal.edge.FormRefused;
import org.sharedgrowth.observatory.gateway.portal.edge.SessionsDown;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitors;
import org.sharedgrowth.observatory.gateway.portal.fault.TooLarge;
import org.sharedgrowth.observatory.gateway.portal.frame.Forms;
import org.sharedgrowth.observatory.gateway.portal.frame.NotAllowed;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.session.Session;
import org.sharedgrowth.observatory.gateway.session.Visitor;
import org.sharedgrowth.observatory.identity.Role;

/**
 * Handles the form that sends a file. The file is forwarded as it arrives; nothing is stored here.
 */
@Singleton
class Uploads {
    private static final Logger LOG = Logger.getLogger(Uploads.class);

    /** After the visitor is known, before Quarkus reads forms by itself. */
    private static final int ORDER = -18_000;

    private static final String API = "/api/indicators/v1/submissions";

    private final FileFormForwarding forwarding;
    private final Visitors visitors;
    private final Refusal refusal;
    private final Forms forms;
    private final long limit;

    Uploads(
            FileFormForwarding forwarding,
            Visitors visitors,
            Refusal refusal,
            Forms forms,
            @ConfigProperty(name = "gateway.route.body-limit", defaultValue = "512M")
                    MemorySize limit) {
        this.forwarding = forwarding;
        this.visitors = visitors;
        this.refusal = refusal;
        this.forms = forms;
        this.limit = limit.asLongValue();
    }

    void install(@Observes Router router) {
        router.post("/submissions").order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Change change;
        try {
            change = change(context);
        } catch (NotAllowed | FormRefused | SessionsDown refused) {
            refuse(context, refused);
            return;
        }
        String length = request.getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > limit) {
            refuse(context, new TooLarge(limit));
            return;
        }
        Session session = Visitor.of(context).session().orElseThrow();
        request.pause();
        forwarding
                .forward(new FileFormForwarding.Form(request, limit), session, change)
                .onSuccess(id ->
                        context.response()
                                .setStatusCode(303)
                                .putHeader("Location", Target.of("/submissions", id).toString())
                                .end())
                .onFailure(failure -> refuse(context, failure));
    }

    private Change change(RoutingContext context) {
        String ticket = requireNonNullElse(context.request().getParam("ticket"), "");
        return forms.change(visitors.of(context), HttpMethod.POST, API)
                .authorize(Role.CONTRIBUTOR, visitor -> visitor.isTicketOfSession(ticket));
    }

    private void refuse(RoutingContext context, Throwable failure) {
        LOG.infof("An upload was refused: %s", failure.getMessage());
        refusal.send(failure, context);
    }
}
