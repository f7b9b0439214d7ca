package dev.tandem.platform.web.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/// Starts a request only when the response to the previous one on the same connection has been
/// read, so that no connection holds more than one response, however many requests its client
/// sends without reading.
final class SequentialRequests extends ChannelDuplexHandler {
    private final Queue<Object> waiting = new ArrayDeque<>(0);
    private boolean responding;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!waiting.isEmpty() || (message instanceof HttpRequest && !isFree(ctx))) {
            waiting.add(message);
        } else {
            forward(ctx, message);
        }
    }

    private boolean isFree(ChannelHandlerContext ctx) {
        return !responding && ctx.channel().isWritable();
    }

    private void forward(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest) {
            responding = true;
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void read(ChannelHandlerContext ctx) {
        if (waiting.isEmpty()) {
            ctx.read();
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) throws Exception {
        super.write(ctx, message, promise);
        if (message instanceof LastHttpContent && !isInterim(message)) {
            responding = false;
        }
    }

    /// An interim response, such as 100 Continue, is followed by the final one.
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    @Override
    public void flush(ChannelHandlerContext ctx) {
        ctx.flush();
        if (!waiting.isEmpty() && isFree(ctx)) {
            ctx.executor().execute(() -> resume(ctx));
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        ctx.fireChannelWritabilityChanged();
        resume(ctx);
    }

    private void resume(ChannelHandlerContext ctx) {
        if (waiting.isEmpty() || !isFree(ctx)) {
            return;
        }
        do {
            forward(ctx, waiting.remove());
        } while (!waiting.isEmpty() && (!(waiting.peek() instanceof HttpRequest) || isFree(ctx)));
        ctx.fireChannelReadComplete();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }
}
