package dev.tandem.platform.web.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A connection whose other end takes as many bytes as it is told to, in a time that stands still.
final class SlowSocket extends EmbeddedChannel {
    private long takes;

    static SlowSocket with(ChannelHandler... handlers) {
        var socket = new SlowSocket();
        socket.freezeTime();
        socket.pipeline().addLast(handlers);
        return socket;
    }

    @Override
    protected void doWrite(ChannelOutboundBuffer waiting) {
        while (takes > 0 && waiting.current() instanceof ByteBuf bytes) {
            var taken = Math.min(takes, bytes.readableBytes());
            takes -= taken;
            waiting.removeBytes(taken);
        }
    }

    void answer(int bytes) {
        writeOutbound(Unpooled.wrappedBuffer(new byte[bytes]));
    }

    void receive(int bytes) {
        writeInbound(Unpooled.wrappedBuffer(new byte[bytes]));
    }

    /// The other end takes so many bytes more.
    void take(int bytes) {
        takes += bytes;
        unsafe().flush();
    }

    void pass(Duration time) {
        for (var left = time.toMillis(); left > 0; left -= 100) {
            advanceTimeBy(100, TimeUnit.MILLISECONDS);
            runPendingTasks();
        }
    }
}
