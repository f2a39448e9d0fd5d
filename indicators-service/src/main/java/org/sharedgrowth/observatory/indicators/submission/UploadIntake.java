package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.idempotency.Idempotency;
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.NearCodes;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.processing.CheckQueue;
import org.sharedgrowth.observatory.indicators.submission.report.Reports;
import org.sharedgrowth.observatory.indicators.submission.row.NewSubmission;
import org.sharedgrowth.observatory.indicators.submission.row.Submission;
import org.sharedgrowth.observatory.indicators.submission.upload.Spool;
import org.sharedgrowth.observatory.indicators.submission.upload.Upload;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.change.KeyedRequest;
import org.sharedgrowth.observatory.service.problem.Problem;
import org.sharedgrowth.observatory.tokens.Sha256;

/** Receives uploads: spools the body, records the submission, and waits briefly for its check. */
@ApplicationScoped
class UploadIntake {
    /** The parameters of an upload. */
    record Ask(
            Caller caller,
            String flow,
            boolean skipUnknown,
            @Nullable String fileName,
            @Nullable String reason,
            @Nullable UUID replaces,
            @Nullable String key,
            Duration timeout) {}

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int UNPROCESSABLE = 422;

    private final Idempotency idempotency;
    private final Structures structures;
    private final Submissions submissions;
    private final CheckQueue queue;
    private final Spool spool;
    private final Reports reports;

    UploadIntake(
            Idempotency idempotency,
            Structures structures,
            Submissions submissions,
            CheckQueue queue,
            Spool spool,
            Reports reports) {
        this.idempotency = idempotency;
        this.structures = structures;
        this.submissions = submissions;
        this.queue = queue;
        this.spool = spool;
        this.reports = reports;
    }

    /** Receives a body; the answer is 201 with a checked submission, or 202 with one that waits. */
    Uni<Answer<SubmissionView>> receive(Ask ask, HttpServerRequest body) {
        KeyedRequest request = KeyedRequest.of(ask.caller, "POST submissions", ask.key);
        requireAgreement(ask);
        if (queue.isFull()) {
            throw busy();
        }
        UUID id = UUID.randomUUID();
        return toItsEnd(
                idempotency.guard(
                        request,
                        () ->
                                spool.receive(id, body)
                                        .chain(received ->
                                                idempotency.once(
                                                        request,
                                                        payload(ask, received),
                                                        SubmissionView.class,
                                                        transaction -> add(transaction, ask, id)))
                                        .onFailure()
                                        .invoke(() -> notRecorded(id))
                                        .chain(answer ->
                                                answer.replayed()
                                                        ? replay(id, answer)
                                                        : awaitCheck(request, ask, id))));
    }

    private void notRecorded(UUID id) {
        queue.forget(id);
        spool.remove(id);
    }

    /** Makes the work complete even if the client disconnects. */
    private static <T> Uni<T> toItsEnd(Uni<T> work) {
        return Uni.createFrom()
                .emitter(answer -> work.subscribe().with(answer::complete, answer::fail));
    }

    private Uni<Answer<SubmissionView>> add(SqlConnection transaction, Ask ask, UUID id) {
        if (!queue.expect(id)) {
            return Uni.createFrom().failure(Upload.notTaken());
        }
        Submission.Sender sender =
                new Submission.Sender(
                        ask.caller.subject(),
                        ask.caller.name(),
                        Instant.now().truncatedTo(ChronoUnit.MICROS));
        return submissions
                .requireReplaceable(transaction, ask.replaces, ask.caller, ask.flow)
                .chain(() ->
                        submissions.add(
                                transaction,
                                new NewSubmission(
                                        id,
                                        ask.flow,
                                        Submissions.office(ask.caller),
                                        ask.skipUnknown,
                                        spool.node(),
                                        sender,
                                        ask.fileName,
                                        ask.reason,
                                        ask.replaces)))
                .map(added -> Answer.first(ACCEPTED, added));
    }

    private Uni<Answer<SubmissionView>> awaitCheck(KeyedRequest request, Ask ask, UUID id) {
        return queue.add(id)
                .await(ask.timeout)
                .chain(waited ->
                        submissions
                                .view(id, ask.caller)
                                .map(view -> Answer.first(status(view, waited.refusal()), view))
                                .call(answer -> idempotency.renew(request, answer))
                                .invoke(answer -> {
                                    if (waited.refusal() != null) {
                                        throw unreadableUpload(id, waited.refusal());
                                    }
                                }));
    }

    private Uni<Answer<SubmissionView>> replay(UUID unused, Answer<SubmissionView> answer) {
        spool.remove(unused);
        if (answer.status() != UNPROCESSABLE) {
            return Uni.createFrom().item(answer);
        }
        UUID id = answer.body().id();
        return reports.last(id)
                .map(refusal -> {
                    throw unreadableUpload(id, refusal).header(Answer.REPLAYED, "true");
                });
    }

    private static int status(SubmissionView view, @Nullable Finding refusal) {
        if (refusal != null) {
            return UNPROCESSABLE;
        }
        return view.state().isChecked() ? CREATED : ACCEPTED;
    }

    /** The same problem as for a file refused early, but with the id of its submission. */
    private static Problem unreadableUpload(UUID id, Finding refusal) {
        return new Problem(
                        ProblemType.UNREADABLE_FILE,
                        SubmissionText.refusal(refusal::reason, refusal::hint))
                .header("Location", SubmissionView.PATH + "/" + id);
    }

    private static byte[] payload(Ask ask, Upload.Received received) {
        MessageDigest digest = Sha256.begin();
        String reason = ask.reason == null ? "" : ask.reason + "\n";
        String replaces = ask.replaces == null ? "" : "replaces " + ask.replaces + "\n";
        digest.update(
                (ask.flow + "\n" + ask.skipUnknown + "\n" + reason + replaces)
                        .getBytes(StandardCharsets.UTF_8));
        return digest.digest(received.sha256());
    }

    private void requireAgreement(Ask ask) {
        Catalogue catalogue = structures.current();
        if (catalogue.dataflow(ask.flow) == null) {
            String shown = Problem.shown(ask.flow);
            LocalizedText detail = SubmissionText.localized(t -> t.dataflowForUpload(shown));
            throw Problem.notFound(detail, Fault.ofParameter("flow", shown, detail))
                    .near(NearCodes.flows(ask.flow, catalogue));
        }
        String provider = Submissions.office(ask.caller).id();
        if (catalogue.agreement(ask.flow, provider) == null) {
            throw Problem.forbidden(
                    SubmissionText.localized(t -> t.noAgreement(provider, ask.flow)));
        }
    }

    private static Problem busy() {
        return new Problem(ProblemType.BUSY, SubmissionText.localized(SubmissionText::notAccepted))
                .header("Retry-After", "60");
    }
}
