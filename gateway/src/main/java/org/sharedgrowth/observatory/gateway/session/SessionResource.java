package org.sharedgrowth.observatory.gateway.session;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.session.SignInAttempt.Purpose;

/** Signing in and out. */
@Path("/session")
class SessionResource {
    private static final String SET_COOKIE = "Set-Cookie";

    private final SignIn signIn;
    private final SignOut signOut;
    private final Cookies cookies;
    private final SessionConfig config;

    SessionResource(SignIn signIn, SignOut signOut, Cookies cookies, SessionConfig config) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.cookies = cookies;
        this.config = config;
    }

    /**
     * Redirects the browser to the sign-in server, or directly to the page if it is already signed
     * in.
     */
    @PermitAll
    @GET
    @Path("sign-in")
    public Uni<RestResponse<Void>> begin(
            RoutingContext context, @RestQuery @DefaultValue("/") String to) {
        String local = SignInAttempt.local(to);
        if (Visitor.of(context).signedIn()) {
            return Uni.createFrom().item(RestResponse.seeOther(publicUri(local)));
        }
        return redirect(context.request(), local, Purpose.SIGN_IN);
    }

    /** Asks for the second factor, before something is released. */
    @PermitAll
    @GET
    @Path("step-up")
    public Uni<RestResponse<Void>> stepUp(
            HttpServerRequest request, @RestQuery @DefaultValue("/") String to) {
        return redirect(request, SignInAttempt.local(to), Purpose.SECOND_FACTOR);
    }

    /** Registers a passkey at the sign-in server, which becomes the second factor. */
    @PermitAll
    @GET
    @Path("passkey")
    public Uni<RestResponse<Void>> passkey(
            HttpServerRequest request, @RestQuery @DefaultValue("/") String to) {
        return redirect(request, SignInAttempt.local(to), Purpose.PASSKEY);
    }

    /** Changes the password at the sign-in server, which asks for the current one first. */
    @PermitAll
    @GET
    @Path("password")
    public Uni<RestResponse<Void>> password(
            HttpServerRequest request, @RestQuery @DefaultValue("/") String to) {
        return redirect(request, SignInAttempt.local(to), Purpose.PASSWORD);
    }

    private Uni<RestResponse<Void>> redirect(
            HttpServerRequest request, String to, Purpose purpose) {
        return UniHelper.toUni(
                signIn.begin(to, purpose, cookies.language(request), cookies.attempts(request))
                        .map(SessionResource::redirect));
    }

    private static RestResponse<Void> redirect(SignIn.StartedSignIn begun) {
        ResponseBuilder<Void> answer = noStore(ResponseBuilder.<Void>seeOther(begun.address()));
        begun.cookies().forEach(cookie -> answer.header(SET_COOKIE, cookie));
        return answer.build();
    }

    /**
     * Receives the sign-in server's answer. It returns 200 with a page that redirects, because
     * browsers would not send the new Strict cookie after an HTTP redirect that began on another
     * site.
     */
    @PermitAll
    @GET
    @Path("callback")
    @Produces(MediaType.TEXT_HTML)
    public Uni<RestResponse<String>> callback(
            HttpServerRequest request,
            @RestQuery @Nullable String code,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String error) {
        return UniHelper.toUni(
                signIn.complete(
                                cookies.attempt(request, state),
                                cookies.session(request),
                                state,
                                code,
                                error)
                        .map(done ->
                                noStore(ResponseBuilder.ok(ContinuePage.html(done.to())))
                                        .header(SET_COOKIE, done.cookie())
                                        .header(SET_COOKIE, cookies.endAttempt(done.state()))
                                        .build()));
    }

    /** Ends the session here and at the sign-in server. */
    @PermitAll
    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<Void>> signOut(
            RoutingContext context, @RestForm @DefaultValue("") String csrf) {
        return UniHelper.toUni(
                signOut.end(Visitor.of(context), cookies.session(context.request()), csrf)
                        .map(ended ->
                                noStore(ResponseBuilder.<Void>seeOther(publicUri("/")))
                                        .header(SET_COOKIE, cookies.end())
                                        .header("Clear-Site-Data", "\"cache\"")
                                        .build()));
    }

    /** Ends the sessions that the sign-in server reports as ended (OpenID back-channel logout). */
    @PermitAll
    @POST
    @Path("backchannel-logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<Void>> ended(
            @RestForm("logout_token") @DefaultValue("") String logoutToken) {
        return UniHelper.toUni(
                signOut.handleLogoutToken(logoutToken)
                        .map(count -> noStore(ResponseBuilder.<Void>ok()).build()));
    }

    /**
     * An absolute address with the public origin, because a relative one would be completed from
     * the Host header.
     */
    private URI publicUri(String local) {
        return URI.create(config.publicOrigin() + local);
    }

    private static <T> ResponseBuilder<T> noStore(ResponseBuilder<T> builder) {
        return builder.header("Cache-Control", "no-store");
    }
}
