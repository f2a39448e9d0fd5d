package org.sharedgrowth.observatory.gateway.portal;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.sharedgrowth.observatory.gateway.change.Change;
import org.sharedgrowth.observatory.gateway.change.Changes;
import org.sharedgrowth.observatory.gateway.change.NotWrittenDown;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.HiddenField;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.server.BodyPace;
import org.sharedgrowth.observatory.gateway.session.FreshTokens;
import org.sharedgrowth.observatory.gateway.session.Session;
import org.sharedgrowth.observatory.gateway.session.SignInFailed;
import org.sharedgrowth.observatory.gateway.upstream.AllNodesDown;
import org.sharedgrowth.observatory.gateway.upstream.Answer;
import org.sharedgrowth.observatory.gateway.upstream.Node;
import org.sharedgrowth.observatory.gateway.upstream.UpstreamFailed;
import org.sharedgrowth.observatory.gateway.upstream.Upstreams;

/** Carries the file of a form to the indicators-service, with back-pressure. */
@Singleton
class FilePassage {
    private final Upstreams upstreams;
    private final FreshTokens tokens;
    private final Changes changes;
    private final Vertx vertx;
    private final BodyPace.Rules rules;

    FilePassage(
            Upstreams upstreams,
            FreshTokens tokens,
            Changes changes,
            Vertx vertx,
            BodyPace.Rules rules) {
        this.upstreams = upstreams;
        this.tokens = tokens;
        this.changes = changes;
        this.vertx = vertx;
        this.rules = rules;
    }

    /**
     * A form with a file.
     *
     * @param limit how many bytes the file may have
     * @param heldBack whether we held it back since that was asked last
     * @param head what came before the file
     */
    record Form(HttpServerRequest request, long limit, AtomicBoolean heldBack, FormHead head) {
        Form(HttpServerRequest request, long limit) {
            this(request, limit, new AtomicBoolean(), new FormHead());
        }

        /** A field of the form's address, or of the form before the file. */
        String field(String name) {
            String field = request.getParam(name);
            return field == null ? head.field(name) : field;
        }
    }

    /**
     * Passes the form's file on; the request must be paused. Fails with {@link TooLarge} and {@link
     * TooSlow} too, and with {@link ServiceRefused} for a key that no header can carry.
     *
     * @return the id of the new submission
     */
    Future<String> pass(Form form, Asked asked, Change change) {
        Session session = asked.visitor().session().orElseThrow();
        return Future.succeededFuture(form.field("key"))
                .map(HiddenField::checked)
                .compose(fit -> tokens.of(session))
                .compose(token -> changes.make(change, () -> sent(form, change, token)))
                .recover(failure -> Future.failedFuture(named(failure)))
                .map(Services::accepted)
                .map(answer -> answer.body().toJsonObject().getString("id"));
    }

    private Future<Answer> sent(Form form, Change change, String token) {
        return opened(form, change, token).compose(request -> carried(form, change, request));
    }

    private Future<HttpClientRequest> opened(Form form, Change change, String token) {
        Optional<Node> node = upstreams.indicators().pick(change.operation().id(), null);
        if (node.isEmpty()) {
            return Future.failedFuture(new AllNodesDown(upstreams.indicators()));
        }
        RequestOptions options =
                new RequestOptions()
                        .setHost(node.get().host())
                        .setPort(node.get().port())
                        .setMethod(change.operation().method())
                        .setURI(change.path())
                        .putHeader("Authorization", "Bearer " + token)
                        .putHeader("Accept", "application/json")
                        .putHeader("Content-Type", "application/octet-stream")
                        .putHeader("Prefer", "wait=2")
                        .putHeader("Idempotency-Key", form.field("key"));
        return upstreams.client().request(options);
    }

    private static Target target(Form form, Change change) {
        return Target.of(change.path())
                .with("flow", form.field("flow"))
                .with("skipUnknown", form.field("skipUnknown"))
                .with("reason", form.field("reason"));
    }

    private Future<Answer> carried(Form sent, Change change, HttpClientRequest request) {
        HttpServerRequest form = sent.request();
        Promise<Answer> answer = Promise.promise();
        BodyPace pace = watch(sent, request, answer);
        form.exceptionHandler(gone -> {
            pace.stop();
            request.reset();
        });
        form.setExpectMultipart(true);
        form.handler(sent.head()::take);
        form.uploadHandler(file -> {
            // What came in the same piece of the body is taken after this.
            file.pause();
            vertx.runOnContext(now -> {
                begin(file, sent, change, request, answer);
                file.resume();
            });
        });
        form.endHandler(end ->
                vertx.runOnContext(now -> {
                    pace.stop();
                    if (!request.headers().contains("Content-Disposition")) {
                        request.reset();
                        answer.tryFail(noFile());
                    }
                }));
        form.resume();
        return answer.future().onComplete(over -> pace.stop());
    }

    private BodyPace watch(Form sent, HttpClientRequest request, Promise<Answer> answer) {
        return BodyPace.watch(
                vertx,
                rules,
                sent.request()::bytesRead,
                () -> sent.heldBack().getAndSet(request.writeQueueFull()),
                late -> {
                    answer.tryFail(new TooSlow());
                    request.reset();
                });
    }

    private static void begin(
            HttpServerFileUpload file,
            Form sent,
            Change change,
            HttpClientRequest request,
            Promise<Answer> answer) {
        if (file.filename().isBlank() || request.headers().contains("Content-Disposition")) {
            return; // no file was chosen, or there is a second one
        }
        request.setURI(target(sent, change).toString());
        request.setChunked(true);
        request.putHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(file.filename(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        request.response()
                .compose(FilePassage::whole)
                .onSuccess(answer::tryComplete)
                .onFailure(answer::tryFail);
        copy(file, sent, request)
                .onFailure(failure -> {
                    answer.tryFail(failure);
                    request.reset();
                });
    }

    /** With back-pressure, as far as the limit. */
    private static Future<Void> copy(
            HttpServerFileUpload file, Form sent, HttpClientRequest request) {
        Promise<Void> done = Promise.promise();
        AtomicLong taken = new AtomicLong();
        file.exceptionHandler(done::tryFail);
        file.endHandler(end -> request.end().onComplete(done));
        request.exceptionHandler(done::tryFail);
        request.drainHandler(room -> file.resume());
        file.handler(piece -> {
            if (done.future().isComplete()) {
                return; // read to its end all the same, so that the browser sees the answer
            }
            if (taken.addAndGet(piece.length()) > sent.limit()) {
                done.tryFail(new TooLarge(sent.limit()));
                return;
            }
            request.write(piece);
            if (request.writeQueueFull()) {
                sent.heldBack().set(true);
                file.pause();
            }
        });
        return done.future().onFailure(failure -> file.resume());
    }

    private RuntimeException named(Throwable failure) {
        return failure instanceof SignInFailed
                        || failure instanceof ServiceRefused
                        || failure instanceof NotWrittenDown
                        || failure instanceof TooLarge
                        || failure instanceof TooSlow
                ? (RuntimeException) failure
                : new UpstreamFailed(upstreams.indicators(), failure, false);
    }

    private static Future<Answer> whole(HttpClientResponse response) {
        MultiMap headers = response.headers();
        return response.body().map(body -> new Answer(response.statusCode(), headers, body));
    }

    private static ServiceRefused noFile() {
        return new ServiceRefused(
                400,
                "no-file",
                "No file was chosen",
                "Choose a CSV file, a workbook or an SDMX message, and send again.");
    }
}
