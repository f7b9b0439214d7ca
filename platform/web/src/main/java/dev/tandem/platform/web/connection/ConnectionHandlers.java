package dev.tandem.platform.web.connection;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import jakarta.inject.Singleton;

/// Adds the handlers of this package to the pipeline of each connection that the server
/// accepts.
@Singleton
final class ConnectionHandlers implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final ConnectionSettings limits;
    private final UnreadResponses unread;

    ConnectionHandlers(ConnectionSettings limits, UnreadResponses unread) {
        this.limits = limits;
        this.unread = unread;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> created) {
        created.getBean().register(new Server());
        return created.getBean();
    }

    private final class Server implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Connection(channel) : this;
        }
    }

    private final class Connection implements NettyServerCustomizer {
        private static final String CODEC = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

        private final Channel channel;

        Connection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onStreamPipelineBuilt() {
            var pipeline = channel.pipeline();
            if (pipeline.context(CODEC) == null) {
                return;
            }
            channel.config().setOption(ChannelOption.SO_SNDBUF, limits.sendBuffer());
            var arrival = new SlowRequestHandler(limits);
            pipeline.addBefore(CODEC, "tandem-response-reading", new SlowReaderHandler(limits.unreadTime(), unread));
            pipeline.addBefore(CODEC, "tandem-request-arrival", arrival);
            pipeline.addAfter(CODEC, "tandem-sequential-requests", new SequentialRequests());
            pipeline.addAfter(CODEC, "tandem-request-framing", new RequestFraming(arrival));
            pipeline.addAfter(CODEC, "tandem-response-framing", new NotModifiedHandler());
        }
    }
}
