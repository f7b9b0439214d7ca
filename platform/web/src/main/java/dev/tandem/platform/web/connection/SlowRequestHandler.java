package dev.tandem.platform.web.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes a connection on which a request arrives too slowly. Its time counts from its first
/// byte, so that sending steadily does not help. A request that arrives in one piece, as nearly
/// all do, needs no timer. Time does not count while the server does not read.
final class SlowRequestHandler extends ChannelDuplexHandler {
    private static final Logger LOG = LoggerFactory.getLogger("tandem.connection");

    private enum Part {
        NONE,
        HEAD,
        BODY
    }

    private final ConnectionSettings limits;
    private Part part = Part.NONE;
    private boolean reading;
    private boolean responded;
    private long begun;
    private long received;
    private @Nullable Future<?> timer;

    SlowRequestHandler(ConnectionSettings limits) {
        this.limits = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (part == Part.NONE) {
            part = Part.HEAD;
        }
        if (message instanceof ByteBuf bytes) {
            received += bytes.readableBytes();
        }
        ctx.fireChannelRead(message);
    }

    /// Called when all headers have arrived, whether they are well-formed or not.
    void headEnded() {
        part = Part.BODY;
        received = 0;
        responded = false;
        stopTimer();
    }

    void requestEnded() {
        part = Part.NONE;
        stopTimer();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        reading = false;
        if (part != Part.NONE && timer == null) {
            begun = ctx.executor().ticker().nanoTime();
            startTimer(ctx, allowed());
        }
        ctx.fireChannelReadComplete();
    }

    @Override
    public void read(ChannelHandlerContext ctx) {
        reading = true;
        ctx.read();
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) throws Exception {
        responded = true;
        super.write(ctx, message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        stopTimer();
        ctx.fireChannelInactive();
    }

    private long allowed() {
        return part == Part.HEAD
                ? limits.headTime().toNanos()
                : limits.bodyTime().toNanos() + TimeUnit.SECONDS.toNanos(received) / limits.bodyRate();
    }

    private void startTimer(ChannelHandlerContext ctx, long nanos) {
        timer = ctx.executor().schedule(() -> check(ctx), nanos, TimeUnit.NANOSECONDS);
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void check(ChannelHandlerContext ctx) {
        var now = ctx.executor().ticker().nanoTime();
        if (!reading) {
            begun = now;
        }
        var left = begun + allowed() - now;
        if (left > 0) {
            startTimer(ctx, left);
        } else {
            close(ctx);
        }
    }

    /// Responds with 408, unless another response has begun.
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the result
    private void close(ChannelHandlerContext ctx) {
        LOG.info(
                "The connection of {} was closed: its request came too slowly",
                ctx.channel().remoteAddress());
        if (part == Part.BODY && responded) {
            ctx.close();
            return;
        }
        ctx.writeAndFlush(Unpooled.copiedBuffer(TimeoutResponse.text(), US_ASCII))
                .addListener(ChannelFutureListener.CLOSE);
    }
}
