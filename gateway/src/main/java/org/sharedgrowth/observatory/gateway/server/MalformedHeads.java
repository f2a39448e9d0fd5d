package org.sharedgrowth.observatory.gateway.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import org.sharedgrowth.observatory.gateway.problem.GatewayText;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;

/**
 * Answers a request whose head the decoder cannot read with a problem document, and closes the
 * connection. Vert.x answers such a request without a body before our handlers are called, and
 * offers no way to change that, so this Netty handler is placed between its decoder and its own
 * handler. It is added together with the decoder, which is chosen by the first bytes of a
 * connection; until then this handler passes the bytes on one by one. HTTP/2 refuses with frames,
 * which contain no document.
 */
final class MalformedHeads extends ChannelInboundHandlerAdapter {
    /** After this many bytes the HTTP version is known. */
    private static final int PREFACE = 24;

    private static final String DECODER = "httpDecoder";

    private int forwarded;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (!(message instanceof ByteBuf bytes)) {
            super.channelRead(context, message);
            return;
        }
        ChannelPipeline pipeline = context.pipeline();
        while (pipeline.get(DECODER) == null && forwarded < PREFACE && bytes.isReadable()) {
            forwarded++;
            context.fireChannelRead(bytes.readRetainedSlice(1));
        }
        if (pipeline.get(DECODER) != null) {
            // After the encoder of answers, before the handler that reads requests.
            String reader = pipeline.get("h2c") == null ? "handler" : "h2c";
            if (pipeline.get(reader) != null) {
                pipeline.addBefore(reader, "malformed-heads", new Refusal());
            }
            pipeline.remove(this);
        } else if (forwarded >= PREFACE) {
            pipeline.remove(this);
        }
        if (bytes.isReadable()) {
            context.fireChannelRead(bytes);
        } else {
            ReferenceCountUtil.release(bytes);
        }
    }

    /** Receives each decoded head. */
    private static final class Refusal extends ChannelInboundHandlerAdapter {
        private boolean refused;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (refused) {
                ReferenceCountUtil.release(message);
            } else if (message instanceof HttpRequest request
                    && request.decoderResult().isFailure()
                    && !HeadTime.isAnswering(context.channel())) {
                refused = true;
                ReferenceCountUtil.release(message);
                refuse(context, problem(request.decoderResult().cause()));
            } else {
                super.channelRead(context, message);
            }
        }

        private static Problem problem(Throwable cause) {
            return switch (cause) {
                case TooLongHttpLineException line -> Problems.requestLineRefusedByParser();
                case TooLongHttpHeaderException header -> Problems.headersRefusedByParser();
                default -> Problems.badRequest(GatewayText.localized(GatewayText::malformedHead));
            };
        }

        private static void refuse(ChannelHandlerContext context, Problem problem) {
            byte[] body = problem.json().getBytes(StandardCharsets.UTF_8);
            var answer =
                    new DefaultFullHttpResponse(
                            HttpVersion.HTTP_1_1,
                            HttpResponseStatus.valueOf(problem.status()),
                            Unpooled.wrappedBuffer(body));
            answer.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                    .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                    .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                    .set("X-Content-Type-Options", "nosniff")
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            var _ = context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
        }
    }
}
