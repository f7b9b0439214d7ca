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

/// Closes a connection whose client reads nothing of a response for too long. A response that
/// the operating system takes at once, as it takes nearly all, costs no more than a comparison.
final class SlowReaderHandler extends ChannelDuplexHandler {
    private static final Logger LOG = LoggerFactory.getLogger("tandem.connection");
    private static final long MAX_DELAY = TimeUnit.SECONDS.toNanos(1);
    private static final int CHECKS = 4;

    /// Reading fewer bytes than this within the allowed time does not keep the connection open.
    private static final int MIN_BYTES = 16_384;

    private final long time;
    private final UnreadResponses all;
    private final AtomicLong counted = new AtomicLong();
    private @Nullable ChannelHandlerContext context;
    private @Nullable Future<?> check;
    private long written;
    private long read;
    private volatile long lastRead;

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
        read = written - unread(ctx);
        lastRead = ctx.executor().ticker().nanoTime();
        checkLater(ctx);
        all.begin(this);
        count();
    }

    private void checkLater(ChannelHandlerContext ctx) {
        check = ctx.executor().schedule(() -> check(ctx), Math.min(MAX_DELAY, time / CHECKS), TimeUnit.NANOSECONDS);
    }

    private void check(ChannelHandlerContext ctx) {
        var unread = unread(ctx);
        if (unread == 0) {
            end();
            return;
        }
        count();
        var now = ctx.executor().ticker().nanoTime();
        if (written - unread - read >= MIN_BYTES) {
            read = written - unread;
            lastRead = now;
        } else if (now - lastRead >= time) {
            close("it has not read its response");
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
        all.add(recount());
    }

    /// Counts the unread bytes again, and returns by how many more they are than at the last
    /// count. Any thread may call it.
    long recount() {
        var now = context == null ? 0 : unread(context);
        return now - counted.getAndSet(now);
    }

    /// Sets the count to zero, and returns what it was.
    long resetCount() {
        return counted.getAndSet(0);
    }

    long lastRead() {
        return lastRead;
    }

    /// Closes the connection at once, and drops what the operating system still holds.
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the result
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
