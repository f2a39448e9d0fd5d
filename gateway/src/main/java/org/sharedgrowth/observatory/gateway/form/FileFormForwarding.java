package org.sharedgrowth.observatory.gateway.form;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.gateway.change.Change;
import org.sharedgrowth.observatory.gateway.change.Changes;
import org.sharedgrowth.observatory.gateway.portal.client.HiddenField;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.edge.ServiceAnswer;
import org.sharedgrowth.observatory.gateway.portal.fault.TooLarge;
import org.sharedgrowth.observatory.gateway.portal.fault.TooSlow;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.problem.GatewayText;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.route.forward.BodyForwarding;
import org.sharedgrowth.observatory.gateway.route.forward.FileBody;
import org.sharedgrowth.observatory.gateway.route.forward.FileForwarder;
import org.sharedgrowth.observatory.gateway.server.BodyPace;
import org.sharedgrowth.observatory.gateway.session.FreshTokens;
import org.sharedgrowth.observatory.gateway.session.Session;
import org.sharedgrowth.observatory.gateway.upstream.Answer;

/** Reads a form up to its file, and forwards the file to the indicators-service. */
@Singleton
record FileFormForwarding(
        FileForwarder files,
        FreshTokens tokens,
        Changes changes,
        Vertx vertx,
        BodyPace.Rules rules) {
    /**
     * A form with a file.
     *
     * @param limit how many bytes the file may have
     * @param fileFound whether the file has begun; a second file is not forwarded
     * @param head reads the part of the form before the file
     */
    record Form(HttpServerRequest request, long limit, AtomicBoolean fileFound, FormHead head) {
        Form(HttpServerRequest request, long limit) {
            this(request, limit, new AtomicBoolean(), new FormHead());
        }

        /**
         * The value of a query parameter, or else of a form field before the file; empty if there
         * is neither.
         */
        String field(String name) {
            String field = request.getParam(name);
            return field == null ? head.field(name) : field;
        }
    }

    /**
     * Forwards the form's file; the request must be paused. Fails with {@link TooLarge} or {@link
     * TooSlow} if the file is too large or arrives too slowly, with {@link BodyForwarding.Refused}
     * while the service is overloaded or if the form is malformed, and with {@link ServiceRefused}
     * if there is no file, if no header can carry the idempotency key, or if the service refuses
     * the file.
     *
     * @return the id of the new submission
     */
    Future<String> forward(
            Form form,
            Session session,
            org.sharedgrowth.observatory.gateway.portal.edge.Change requested) {
        Change change = changes.of(requested.caller(), requested.method(), requested.path());
        return Future.succeededFuture(form.field("key"))
                .map(HiddenField::check)
                .compose(valid -> tokens.of(session))
                .compose(token -> changes.make(change, () -> read(form, change, token)))
                .recover(failure -> Future.failedFuture(toFault(failure, form)))
                .map(answer ->
                        Services.requireSuccess(new ServiceAnswer(answer.status(), answer.body())))
                .map(answer -> answer.body().toJsonObject().getString("id"));
    }

    /** Reads the form; its file is forwarded as soon as it begins. */
    private Future<Answer> read(Form form, Change change, String token) {
        HttpServerRequest request = form.request();
        Promise<Answer> answer = Promise.promise();
        BodyPace pace =
                BodyPace.watch(
                        vertx,
                        rules,
                        request::bytesRead,
                        () -> false,
                        late -> answer.tryFail(new TooSlow()));
        request.exceptionHandler(
                broken -> answer.tryFail(new BodyForwarding.Refused(unreadableForm())));
        request.setExpectMultipart(true);
        request.handler(form.head()::take);
        request.uploadHandler(file -> {
            // The rest of the same chunk of the body is read after this.
            file.pause();
            vertx.runOnContext(now -> {
                if (file.filename().isBlank() || form.fileFound().getAndSet(true)) {
                    file.resume(); // no file was chosen, or there is a second one
                    return;
                }
                pace.stop(); // the forwarding code monitors the file
                Future.succeededFuture(body(file, form, change, token))
                        .compose(body -> files.forward(request, change, body))
                        .onSuccess(answer::tryComplete)
                        .onFailure(answer::tryFail);
            });
        });
        request.endHandler(end ->
                vertx.runOnContext(now -> {
                    if (!form.fileFound().get()) {
                        answer.tryFail(noFile());
                    }
                }));
        request.resume();
        return answer.future().onComplete(over -> pace.stop());
    }

    private static FileBody body(
            HttpServerFileUpload file, Form form, Change change, String token) {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap()
                        .add("Authorization", "Bearer " + token)
                        .add("Accept", "application/json")
                        .add("Content-Type", "application/octet-stream")
                        .add("Prefer", "wait=2")
                        .add("Idempotency-Key", form.field("key"))
                        .add(
                                "Content-Disposition",
                                "attachment; filename*=UTF-8''"
                                        + URLEncoder.encode(file.filename(), StandardCharsets.UTF_8)
                                                .replace("+", "%20"));
        String target =
                Target.of(change.path())
                        .with("flow", form.field("flow"))
                        .with("skipUnknown", form.field("skipUnknown"))
                        .with("reason", form.field("reason"))
                        .with("replaces", form.field("replaces"))
                        .toString();
        return new FileBody(target, headers, file);
    }

    /** The fault whose page explains the failure. */
    private static Throwable toFault(Throwable failure, Form form) {
        if (failure instanceof BodyForwarding.Refused refused) {
            return switch (refused.problem().status()) {
                case 408 -> new TooSlow();
                case 413 -> new TooLarge(form.limit());
                default -> refused;
            };
        }
        return failure;
    }

    /**
     * The problem of a form whose reading failed: either the client has disconnected, so that no
     * answer reaches it, or the form cannot be parsed.
     */
    private static Problem unreadableForm() {
        return Problems.badRequest(GatewayText.localized(GatewayText::formMalformed));
    }

    private static ServiceRefused noFile() {
        return new ServiceRefused(
                ProblemType.NO_FILE,
                "Choose a CSV file, a workbook or an SDMX message, and send the form again.");
    }
}
