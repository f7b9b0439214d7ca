package dev.tandem.platform.web.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes a connection whose client takes nothing of an answer for too long. Answers that the operating system takes
/// at once, which is nearly all, cost a comparison.
final class SlowReaderHandler extends ChannelDuplexHandler {
    private static final Logger LOG = LoggerFactory.getLogger("tandem.connection");
    private static final long OFTEN = TimeUnit.SECONDS.toNanos(1);
    private static final int CHECKS = 4;

    /// Who takes less is not waited for.
    private static final int LEAST_BYTES = 16_384;

    private final long time;
    private final UnreadResponses all;
    private final AtomicLong counted = new AtomicLong();
    private @Nullable ChannelHandlerContext context;
    private @Nullable Future<?> check;
    private long written;
    private long taken;
    private volatile long lastTaken;

    SlowReaderHandler(Duration time, UnreadResponses all) {
        this.time = time.toNanos();
        this.all = all;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof ByteBuf bytes) {
            written += bytes.readableBytes();
        }
        super.write(ctx, message, promise);
    }

    @Override
    public void flush(ChannelHandlerContext ctx) {
        ctx.flush();
        if (check != null) {
            count();
        } else if (unread(ctx) > 0) {
            begin(ctx);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (check != null && unread(ctx) == 0) {
            end();
        }
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        end();
        ctx.fireChannelInactive();
    }

    private void begin(ChannelHandlerContext ctx) {
        taken = written - unread(ctx);
        lastTaken = ctx.executor().ticker().nanoTime();
        checkLater(ctx);
        all.begin(this);
        count();
    }

    private void checkLater(ChannelHandlerContext ctx) {
        check = ctx.executor().schedule(() -> check(ctx), Math.min(OFTEN, time / CHECKS), TimeUnit.NANOSECONDS);
    }

    private void check(ChannelHandlerContext ctx) {
        var unread = unread(ctx);
        if (unread == 0) {
            end();
            return;
        }
        count();
        var now = ctx.executor().ticker().nanoTime();
        if (written - unread - taken >= LEAST_BYTES) {
            taken = written - unread;
            lastTaken = now;
        } else if (now - lastTaken >= time) {
            close("it has not read its answer");
            return;
        }
        checkLater(ctx);
    }

    private void end() {
        if (check != null) {
            check.cancel(false);
            check = null;
            all.end(this);
        }
    }

    private void count() {
        all.add(counted());
    }

    /// By how much more waits than when it was counted last; any thread may ask.
    long counted() {
        var now = context == null ? 0 : unread(context);
        return now - counted.getAndSet(now);
    }

    /// What was counted, which is not any more.
    long uncounted() {
        return counted.getAndSet(0);
    }

    long lastTaken() {
        return lastTaken;
    }

    /// At once, without waiting for what the operating system still holds.
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
    void close(String reason) {
        if (context != null) {
            var channel = context.channel();
            LOG.info("The connection of {} was closed: {}", channel.remoteAddress(), reason);
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.close();
        }
    }

    private static long unread(ChannelHandlerContext ctx) {
        var buffer = ctx.channel().unsafe().outboundBuffer();
        return buffer == null ? 0 : Math.max(0, buffer.totalPendingWriteBytes() - buffer.currentProgress());
    }
}
