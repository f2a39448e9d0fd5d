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
    record UploadRequest(
            Caller caller,
            String flow,
            boolean skipUnknown,
            @Nullable String fileName,
            @Nullable String reason,
            @Nullable UUID replaces,
            @Nullable String key,
            Duration maxWait) {}

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

    /**
     * Receives a body. Answers 201 with a checked submission, or 202 if its check has not ended
     * yet; fails with a {@link Problem} if the file cannot be read.
     */
    Uni<Answer<SubmissionView>> receive(UploadRequest upload, HttpServerRequest body) {
        KeyedRequest request = KeyedRequest.of(upload.caller, "POST submissions", upload.key);
        requireAgreement(upload);
        if (queue.isFull()) {
            throw busy();
        }
        UUID id = UUID.randomUUID();
        return runToCompletion(
                idempotency.guard(
                        request,
                        () ->
                                spool.receive(id, body)
                                        .chain(received ->
                                                idempotency.once(
                                                        request,
                                                        payload(upload, received),
                                                        SubmissionView.class,
                                                        transaction ->
                                                                add(transaction, upload, id)))
                                        .onFailure()
                                        .invoke(() -> discard(id))
                                        .chain(answer ->
                                                answer.replayed()
                                                        ? replay(id, answer)
                                                        : awaitCheck(request, upload, id))));
    }

    private void discard(UUID id) {
        queue.forget(id);
        spool.remove(id);
    }

    /** Lets the work run to its end even if the client disconnects. */
    private static <T> Uni<T> runToCompletion(Uni<T> work) {
        return Uni.createFrom()
                .emitter(answer -> work.subscribe().with(answer::complete, answer::fail));
    }

    private Uni<Answer<SubmissionView>> add(
            SqlConnection transaction, UploadRequest upload, UUID id) {
        if (!queue.expect(id)) {
            return Uni.createFrom().failure(Upload.notAccepted());
        }
        Submission.Sender sender =
                new Submission.Sender(
                        upload.caller.subject(),
                        upload.caller.name(),
                        Instant.now().truncatedTo(ChronoUnit.MICROS));
        return submissions
                .requireReplaceable(transaction, upload.replaces, upload.caller, upload.flow)
                .chain(() ->
                        submissions.add(
                                transaction,
                                new NewSubmission(
                                        id,
                                        upload.flow,
                                        Submissions.office(upload.caller),
                                        upload.skipUnknown,
                                        spool.node(),
                                        sender,
                                        upload.fileName,
                                        upload.reason,
                                        upload.replaces)))
                .map(added -> Answer.first(ACCEPTED, added));
    }

    private Uni<Answer<SubmissionView>> awaitCheck(
            KeyedRequest request, UploadRequest upload, UUID id) {
        return queue.add(id)
                .await(upload.maxWait)
                .chain(waited ->
                        submissions
                                .view(id, upload.caller)
                                .map(view -> Answer.first(status(view, waited.refusal()), view))
                                .call(answer -> idempotency.renew(request, answer))
                                .invoke(answer -> {
                                    if (waited.refusal() != null) {
                                        throw unreadableUpload(id, waited.refusal());
                                    }
                                }));
    }

    private Uni<Answer<SubmissionView>> replay(UUID newId, Answer<SubmissionView> answer) {
        spool.remove(newId);
        if (answer.status() != UNPROCESSABLE) {
            return Uni.createFrom().item(answer);
        }
        UUID id = answer.body().id();
        return reports.refusal(id)
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

    /**
     * The problem of a file that the check could not read: the same as for a file refused during
     * the upload, with the address of its submission.
     */
    private static Problem unreadableUpload(UUID id, Finding refusal) {
        return new Problem(
                        ProblemType.UNREADABLE_FILE,
                        SubmissionText.refusal(refusal::reason, refusal::hint))
                .header("Location", SubmissionView.PATH + "/" + id);
    }

    private static byte[] payload(UploadRequest upload, Upload.StoredBody received) {
        MessageDigest digest = Sha256.begin();
        String reason = upload.reason == null ? "" : upload.reason + "\n";
        String replaces = upload.replaces == null ? "" : "replaces " + upload.replaces + "\n";
        digest.update(
                (upload.flow + "\n" + upload.skipUnknown + "\n" + reason + replaces)
                        .getBytes(StandardCharsets.UTF_8));
        return digest.digest(received.sha256());
    }

    private void requireAgreement(UploadRequest upload) {
        Catalogue catalogue = structures.current();
        if (catalogue.dataflow(upload.flow) == null) {
            String shown = Problem.shown(upload.flow);
            LocalizedText detail = SubmissionText.localized(t -> t.dataflowForUpload(shown));
            throw Problem.notFound(detail, Fault.ofParameter("flow", shown, detail))
                    .withNearest(NearCodes.flows(upload.flow, catalogue));
        }
        String provider = Submissions.office(upload.caller).id();
        if (catalogue.agreement(upload.flow, provider) == null) {
            throw Problem.forbidden(
                    SubmissionText.localized(t -> t.noAgreement(provider, upload.flow)));
        }
    }

    private static Problem busy() {
        return new Problem(ProblemType.BUSY, SubmissionText.localized(SubmissionText::notAccepted))
                .header("Retry-After", "60");
    }
}
