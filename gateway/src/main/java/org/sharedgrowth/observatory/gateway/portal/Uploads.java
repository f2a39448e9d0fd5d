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
import org.sharedgrowth.observatory.gateway.session.ForeignForm;
import org.sharedgrowth.observatory.gateway.session.StoreDown;
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

    private final FilePassage passage;
    private final Shells shells;
    private final Refusal refusal;
    private final Forms forms;
    private final long limit;

    Uploads(
            FilePassage passage,
            Shells shells,
            Refusal refusal,
            Forms forms,
            @ConfigProperty(name = "gateway.route.body-limit", defaultValue = "512M")
                    MemorySize limit) {
        this.passage = passage;
        this.shells = shells;
        this.refusal = refusal;
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
        } catch (NotAllowed | ForeignForm | StoreDown refused) {
            refuse(context, refused);
            return;
        }
        String length = request.getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > limit) {
            refuse(context, new TooLarge(limit));
            return;
        }
        Asked asked = shells.asked(context);
        request.pause();
        passage.pass(new FilePassage.Form(request, limit), asked, change)
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
        refusal.send(failure, context);
    }
}
