package org.sharedgrowth.observatory.gateway.portal.keys;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.sharedgrowth.observatory.gateway.portal.edge.ApiKeys;
import org.sharedgrowth.observatory.gateway.portal.edge.Failures;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.portal.frame.Forms;
import org.sharedgrowth.observatory.gateway.portal.frame.NotAllowed;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/** The API keys of the signed-in person. */
@Path("/keys")
@Produces(MediaType.TEXT_HTML)
class KeysResource {
    private static final String API = "/api/gateway/v1/keys";

    private final ApiKeys keys;
    private final Shells shells;
    private final Forms forms;
    private final Failures failures;
    private final Clock clock = Clock.systemUTC();

    KeysResource(ApiKeys keys, Shells shells, Forms forms, Failures failures) {
        this.keys = keys;
        this.shells = shells;
        this.forms = forms;
        this.failures = failures;
    }

    @GET
    public Uni<Page> list(RoutingContext context) {
        return uni(list(context, owner(context), 200, KeyForm.empty(keys.maxDays())));
    }

    private Future<Page> list(RoutingContext context, Caller caller, int status, KeyForm form) {
        Shell shell = shell(context, KeysText::title);
        return keys.of(caller)
                .map(all -> all.stream().map(key -> row(key, shell)).toList())
                .map(rows -> new KeysView(rows, keys.max(), keys.maxDays(), form))
                .map(view -> new Page(status, shell, Templates.keys(shell, text(shell), view)));
    }

    /**
     * Creates a key and shows it, which no other page can do; or shows the form again with the
     * reason why the key was refused.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Page> make(
            RoutingContext context,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String once,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String days) {
        Caller caller = authorizeChange(context, HttpMethod.POST, "", csrf);
        return uni(
                newKeyPage(context, keys.make(caller, name, days, once))
                        .recover(failure ->
                                failures.correctable(
                                        failure,
                                        context.request(),
                                        refusal ->
                                                list(
                                                        context,
                                                        caller,
                                                        refusal.status(),
                                                        KeyForm.refused(name, days, refusal)))));
    }

    @GET
    @Path("{id}/renew")
    public Uni<Page> askToRenew(RoutingContext context, @RestPath UUID id) {
        return uni(ask(context, id, true, 200, KeyForm.empty(keys.maxDays())));
    }

    @GET
    @Path("{id}/revoke")
    public Uni<Page> askToRevoke(RoutingContext context, @RestPath UUID id) {
        return uni(ask(context, id, false, 200, KeyForm.empty(keys.maxDays())));
    }

    /** Asks for confirmation, because both stop programs that use the key. */
    private Future<Page> ask(
            RoutingContext context, UUID id, boolean renew, int status, KeyForm form) {
        Shell shell = shell(context, renew ? KeysText::renew : KeysText::revoke);
        return keys.of(owner(context))
                .map(all ->
                        all.stream()
                                .filter(key -> key.id().equals(id))
                                .findFirst()
                                .orElseThrow(NotFoundException::new))
                .map(key -> confirmation(row(key, shell), renew, form, text(shell)))
                .map(view -> new Page(status, shell, Templates.key(shell, text(shell), view)));
    }

    @POST
    @Path("{id}/renew")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Page> renew(
            RoutingContext context,
            @RestPath UUID id,
            @RestForm @DefaultValue("") String csrf,
            @RestForm @DefaultValue("") String once,
            @RestForm @DefaultValue("") String days) {
        Caller caller = authorizeChange(context, HttpMethod.POST, "/" + id + "/renew", csrf);
        return uni(
                newKeyPage(context, keys.renew(caller, id, days, once))
                        .recover(failure ->
                                failures.correctable(
                                        failure,
                                        context.request(),
                                        refusal ->
                                                ask(
                                                        context,
                                                        id,
                                                        true,
                                                        refusal.status(),
                                                        KeyForm.refused("", days, refusal)))));
    }

    @POST
    @Path("{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<Void>> revoke(
            RoutingContext context, @RestPath UUID id, @RestForm @DefaultValue("") String csrf) {
        Caller caller = authorizeChange(context, HttpMethod.DELETE, "/" + id, csrf);
        return uni(
                keys.revoke(caller, id).map(_ -> RestResponse.seeOther(shells.address("/keys"))));
    }

    private Future<Page> newKeyPage(RoutingContext context, Future<ApiKeys.NewKey> future) {
        Shell shell = shell(context, KeysText::theKey);
        return future.map(made ->
                        new MadeKeyView(
                                row(made.key(), shell),
                                made.text().orElse(""),
                                text(shell)
                                        .sending(Markup.code("X-API-Key"), Markup.code("api_key"))))
                .map(view -> Page.ok(shell, Templates.made(shell, text(shell), view)));
    }

    private KeyView confirmation(KeyRow key, boolean renew, KeyForm form, KeysText text) {
        Markup about = text.about(Markup.code(key.start()), key.made(), key.lastUsed());
        return new KeyView(key, renew, about, keys.maxDays(), form);
    }

    private Shell shell(RoutingContext context, Function<KeysText, String> title) {
        KeysText text = Texts.of(KeysText.class, shells.language(context));
        return shells.of(context, "keys", title.apply(text)).inLanguageOfFrame();
    }

    private static KeysText text(Shell shell) {
        return Texts.of(KeysText.class, shell.language());
    }

    private KeyRow row(ApiKeys.ApiKey key, Shell shell) {
        return KeyRow.of(key, clock.instant(), shell.language());
    }

    private Caller owner(RoutingContext context) {
        Visitor visitor = shells.visitor(context);
        NotAllowed.requireSignedIn(visitor);
        return visitor.caller();
    }

    private Caller authorizeChange(
            RoutingContext context, HttpMethod method, String below, String csrf) {
        return forms.change(shells.visitor(context), method, API + below)
                .authorizeSignedIn(visitor -> visitor.isTokenOfSession(csrf))
                .caller();
    }

    private static <T> Uni<T> uni(Future<T> future) {
        return Uni.createFrom().completionStage(future::toCompletionStage);
    }
}
