package org.sharedgrowth.observatory.gateway.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request head is not complete in time, even if bytes keep arriving. Runs
 * on the connection's event loop only. HTTP/2 connections are not checked after their first
 * request; idle timeouts and flood limits protect them.
 */
public final class HeadTime extends ChannelInboundHandlerAdapter {
    private static final AttributeKey<HeadTime> KEY = AttributeKey.valueOf(HeadTime.class, "self");
    private static final long CHECKS_PER_LIMIT = 4;

    private enum State {
        /** No request is in progress: the idle timeout applies. */
        BETWEEN_REQUESTS,
        HEAD,
        REQUEST,
        /** HTTP/2: the time of heads is not checked. */
        UNCHECKED,
        /** Refused: further bytes are not read, because framing is unreliable. */
        REFUSED
    }

    private final long limitNanos;
    private State state = State.HEAD;
    private long headStart = System.nanoTime();
    private @Nullable ScheduledFuture<?> check;

    HeadTime(Duration limit) {
        limitNanos = limit.toNanos();
    }

    /**
     * Notifies the connection's handler that a complete head has arrived, and later of the answer.
     *
     * @return false if the connection has already been refused; the request must then be ignored
     */
    public static boolean headArrived(RoutingContext context) {
        HttpServerRequest request = context.request();
        HeadTime time = of(request);
        if (time == null) {
            return true;
        }
        if (time.state == State.REFUSED) {
            return false;
        }
        if (request.version() == HttpVersion.HTTP_2) {
            time.state = State.UNCHECKED;
            return true;
        }
        time.state = State.REQUEST;
        context.addEndHandler(ended -> time.handleAnswered());
        return true;
    }

    /** Closes the connection; nothing more that the client has sent on it is handled. */
    public static void refuseConnection(HttpServerRequest request) {
        HeadTime time = of(request);
        if (time != null) {
            time.state = State.REFUSED;
        }
        request.connection().close();
    }

    /** Whether an answer is in progress, so that another answer must not be sent. */
    static boolean isAnswering(Channel channel) {
        HeadTime time = channel.attr(KEY).get();
        return time != null && time.state == State.REQUEST;
    }

    private static @Nullable HeadTime of(HttpServerRequest request) {
        return ((ConnectionBase) request.connection())
                .channelHandlerContext()
                .channel()
                .attr(KEY)
                .get();
    }

    private void handleAnswered() {
        if (state == State.REQUEST) {
            state = State.BETWEEN_REQUESTS;
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        Channel channel = context.channel();
        channel.attr(KEY).set(this);
        long period = Math.max(1, limitNanos / CHECKS_PER_LIMIT);
        // The channel is registered with its loop only after it was accepted.
        if (channel.isRegistered()) {
            schedule(context, period);
        }
    }

    @Override
    public void channelRegistered(ChannelHandlerContext context) throws Exception {
        schedule(context, Math.max(1, limitNanos / CHECKS_PER_LIMIT));
        super.channelRegistered(context);
    }

    private void schedule(ChannelHandlerContext context, long period) {
        if (check == null) {
            check =
                    context.executor()
                            .scheduleAtFixedRate(
                                    () -> checkHead(context), period, period, TimeUnit.NANOSECONDS);
        }
    }

    private void checkHead(ChannelHandlerContext context) {
        if (state == State.UNCHECKED) {
            stop();
        } else if (state == State.HEAD && System.nanoTime() - headStart > limitNanos) {
            stop();
            var _ = context.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (state == State.BETWEEN_REQUESTS) {
            state = State.HEAD;
            headStart = System.nanoTime();
        }
        super.channelRead(context, message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        stop();
        super.channelInactive(context);
    }

    private void stop() {
        ScheduledFuture<?> running = check;
        if (running != null) {
            running.cancel(false);
        }
    }
}
