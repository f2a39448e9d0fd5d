package org.sharedgrowth.observatory.indicators.submission.upload;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.reading.file.DataFile;
import org.sharedgrowth.observatory.service.problem.Problem;
import org.sharedgrowth.observatory.tokens.Sha256;

/**
 * Writes a request's body to a file, chunk by chunk, at the speed of the disk. Its first 64 KB are
 * checked as soon as they have arrived: garbage is refused at once, and the rest of the body is
 * discarded.
 */
public final class Upload {
    private static final Logger LOG = Logger.getLogger(Upload.class);
    private static final int HEAD_LENGTH = 64 * 1024;

    /** Chunks have at most 64 KB; writing larger blocks needs fewer worker tasks. */
    private static final int BLOCK = 256 * 1024;

    /** When this many blocks wait for the disk, reading is paused. */
    private static final int MAX_WAITING_BLOCKS = 8;

    /** A stored body, with the SHA-256 hash of its bytes. */
    public record StoredBody(long bytes, byte[] sha256) {}

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final FileChannel file;
    private final long limit;
    private final MessageDigest digest = Sha256.begin();
    private final Promise<StoredBody> promise = Promise.promise();
    private byte[] block = new byte[BLOCK];
    private int filledBytes;

    private int waiting;
    private boolean headIsGood;
    private boolean finished;
    private long bytes;

    private Upload(Vertx vertx, HttpServerRequest request, FileChannel file, long limit) {
        this.vertx = vertx;
        this.request = request;
        this.file = file;
        this.limit = limit;
    }

    /**
     * Receives the body. The request must be paused.
     *
     * @return fails with a {@link Problem}: 413 if too large, 422 if its first bytes show that the
     *     file will be refused
     */
    static Uni<StoredBody> receive(Vertx vertx, HttpServerRequest request, Path file, long limit) {
        return Uni.createFrom()
                .completionStage(() ->
                        vertx.executeBlocking(() -> FileChannel.open(file, CREATE_NEW, WRITE))
                                .compose(open -> new Upload(vertx, request, open, limit).run())
                                .toCompletionStage());
    }

    /** Discards the rest of a body. */
    public static void discard(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.handler(ignored -> {});
            request.resume();
        }
    }

    private Future<StoredBody> run() {
        request.exceptionHandler(this::fail);
        request.handler(this::take);
        request.endHandler(ignored -> end());
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.resume();
        return promise.future();
    }

    private void take(Buffer chunk) {
        if (finished) {
            return;
        }
        bytes += chunk.length();
        if (bytes > limit) {
            fail(tooLarge());
            return;
        }
        for (int from = 0; from < chunk.length(); ) {
            int to = Math.min(chunk.length(), from + BLOCK - filledBytes);
            chunk.getBytes(from, to, block, filledBytes);
            filledBytes += to - from;
            from = to;
            if (!headIsGood && filledBytes >= HEAD_LENGTH && !isHeadGood(false)) {
                return;
            }
            if (filledBytes == BLOCK) {
                store();
            }
        }
    }

    private void store() {
        byte[] full = block;
        int length = filledBytes;
        block = new byte[BLOCK];
        filledBytes = 0;
        // Over HTTP/2 an ended request refuses pause and resume; it has ended when its last block
        // is stored.
        if (++waiting == MAX_WAITING_BLOCKS && !request.isEnded()) {
            request.pause();
        }
        // Tasks of one context run in order, one at a time.
        vertx.executeBlocking(() -> store(full, length))
                .onSuccess(ignored -> {
                    if (waiting-- == MAX_WAITING_BLOCKS && !request.isEnded()) {
                        request.resume();
                    }
                })
                .onFailure(this::fail);
    }

    /**
     * Hashes and writes a block; closes the file after a write error, so that nothing more is
     * written.
     */
    private int store(byte[] full, int length) throws IOException {
        digest.update(full, 0, length);
        ByteBuffer rest = ByteBuffer.wrap(full, 0, length);
        try {
            while (rest.hasRemaining()) {
                file.write(rest);
            }
        } catch (IOException e) {
            file.close();
            throw e;
        }
        return length;
    }

    private void end() {
        if (finished || (!headIsGood && !isHeadGood(true))) {
            return;
        }
        store();
        finished = true;
        vertx.executeBlocking(this::received)
                .onSuccess(promise::complete)
                .onFailure(failure -> promise.tryFail(notStored(failure)));
    }

    private StoredBody received() throws IOException {
        if (!file.isOpen()) {
            throw new ClosedChannelException();
        }
        file.close();
        return new StoredBody(bytes, digest.digest());
    }

    private boolean isHeadGood(boolean complete) {
        try {
            DataFile.checkHead(Arrays.copyOf(block, filledBytes), complete, FileLimits.DEFAULT);
            headIsGood = true;
        } catch (UnreadableFile refusal) {
            fail(refused(refusal));
        } catch (IOException e) {
            fail(e);
        }
        return headIsGood;
    }

    private void fail(Throwable failure) {
        if (finished) {
            return;
        }
        finished = true;
        // The rest is read and discarded, because clients read the answer only after sending.
        request.resume();
        Problem answer = failure instanceof Problem problem ? problem : notStored(failure);
        vertx.executeBlocking(
                        () -> {
                            file.close();
                            return answer;
                        })
                .onComplete(closed -> promise.tryFail(answer));
    }

    /**
     * The problem after a failure: usually the disk is full, or the client has disconnected and
     * will not read this.
     */
    private Problem notStored(Throwable failure) {
        LOG.infof("upload aborted bytes=%d reason=%s", bytes, failure.toString());
        return notAccepted();
    }

    /** The problem (503) which states that the node cannot accept the file now. */
    public static Problem notAccepted() {
        return new Problem(
                        ProblemType.UNAVAILABLE,
                        SubmissionText.localized(SubmissionText::notAccepted))
                .header("Retry-After", "60");
    }

    /** The problem (422) which states that the file as a whole is refused. */
    static Problem refused(UnreadableFile refusal) {
        return new Problem(
                ProblemType.UNREADABLE_FILE,
                SubmissionText.refusal(refusal.wording()::reason, refusal.wording()::hint));
    }

    private Problem tooLarge() {
        return new Problem(
                ProblemType.CONTENT_TOO_LARGE,
                SubmissionText.localized(t -> t.fileTooLarge(String.valueOf(limit))));
    }
}
