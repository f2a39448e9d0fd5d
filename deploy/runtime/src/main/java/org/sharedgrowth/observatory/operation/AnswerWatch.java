package org.sharedgrowth.observatory.operation;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection to PostgreSQL that does not answer in time, so that waiting requests fail.
 * The client's own idle timeout does not help, because it sends a terminate message and waits for
 * the server to close the connection. Connections without a pending query are not checked.
 */
final class AnswerWatch extends ChannelDuplexHandler {
    private static final String TLS = "ssl";

    /**
     * The message ReadyForQuery without its last byte, the state of the transaction. The server
     * sends it when it has answered all queries.
     */
    private static final byte[] READY = {'Z', 0, 0, 0, 5};

    /** An answer that takes longer is suspicious: nearly all take less. */
    private static final long SUSPICIOUS_MILLIS = 1_500;

    /** The last part of the wait, for reading data that arrived while this thread was busy. */
    private static final long LAST_MILLIS = 500;

    private final long silenceMillis;
    private final Runnable suspicion;
    private @Nullable ScheduledFuture<?> nextStep;

    private AnswerWatch(Duration silence, Runnable suspicion) {
        this.silenceMillis = silence.toMillis();
        this.suspicion = suspicion;
    }

    /**
     * Adds the check to a connection, after decryption and before the client's own handlers.
     *
     * @param silence maximum wait for an answer or a part of one
     * @param suspicion called repeatedly while an answer is unusually late
     */
    static void install(ChannelPipeline connection, Duration silence, Runnable suspicion) {
        AnswerWatch watch = new AnswerWatch(silence, suspicion);
        if (connection.get(TLS) == null) {
            connection.addFirst(watch);
        } else {
            connection.addAfter(TLS, null, watch);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (nextStep == null) {
            begin(context);
        }
        var _ = context.write(message, promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        stop();
        if (!(message instanceof ByteBuf bytes && isReady(bytes))) {
            begin(context);
        }
        context.fireChannelRead(message);
    }

    private static boolean isReady(ByteBuf bytes) {
        int begin = bytes.writerIndex() - READY.length - 1;
        if (begin < bytes.readerIndex()) {
            return false;
        }
        for (int i = 0; i < READY.length; i++) {
            if (bytes.getByte(begin + i) != READY[i]) {
                return false;
            }
        }
        return true;
    }

    private void begin(ChannelHandlerContext context) {
        await(context, silenceMillis - LAST_MILLIS);
    }

    private void await(ChannelHandlerContext context, long remainingMillis) {
        if (remainingMillis <= 0) {
            nextStep = schedule(context, LAST_MILLIS, () -> close(context));
            return;
        }
        long next = Math.min(remainingMillis, SUSPICIOUS_MILLIS);
        nextStep =
                schedule(
                        context,
                        next,
                        () -> {
                            suspicion.run();
                            await(context, remainingMillis - next);
                        });
    }

    private static void close(ChannelHandlerContext context) {
        var _ = context.close();
    }

    private static ScheduledFuture<?> schedule(
            ChannelHandlerContext context, long millis, Runnable action) {
        return context.executor().schedule(action, millis, TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (nextStep != null) {
            nextStep.cancel(false);
            nextStep = null;
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stop();
    }
}
