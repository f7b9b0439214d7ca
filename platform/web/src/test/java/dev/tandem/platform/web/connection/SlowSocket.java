package dev.tandem.platform.web.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A connection whose other end reads only as many bytes as the test allows, and whose clock
/// moves only when the test says so.
final class SlowSocket extends EmbeddedChannel {
    private long readable;

    static SlowSocket with(ChannelHandler... handlers) {
        var socket = new SlowSocket();
        socket.freezeTime();
        socket.pipeline().addLast(handlers);
        return socket;
    }

    @Override
    protected void doWrite(ChannelOutboundBuffer waiting) {
        while (readable > 0 && waiting.current() instanceof ByteBuf bytes) {
            var read = Math.min(readable, bytes.readableBytes());
            readable -= read;
            waiting.removeBytes(read);
        }
    }

    void respond(int bytes) {
        writeOutbound(Unpooled.wrappedBuffer(new byte[bytes]));
    }

    void receive(int bytes) {
        writeInbound(Unpooled.wrappedBuffer(new byte[bytes]));
    }

    /// Allows the other end to read this many more bytes.
    void allowReading(int bytes) {
        readable += bytes;
        unsafe().flush();
    }

    void passTime(Duration time) {
        for (var left = time.toMillis(); left > 0; left -= 100) {
            advanceTimeBy(100, TimeUnit.MILLISECONDS);
            runPendingTasks();
        }
    }
}
