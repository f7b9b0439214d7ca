package dev.tandem.platform.web.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;

/// Refuses requests that a proxy could understand differently than this server, because their
/// host or their end is in doubt (RFC 9112, 3.2 and 6.1).
final class RequestFraming extends ChannelInboundHandlerAdapter {
    private static final DecoderResult REFUSED =
            DecoderResult.failure(new IllegalArgumentException("the host or the end of the request is in doubt"));

    private final SlowRequestHandler arrival;

    RequestFraming(SlowRequestHandler arrival) {
        this.arrival = arrival;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest request) {
            arrival.headEnded();
            if (request.decoderResult().isSuccess() && !(hasOneHost(request) && hasOneEnd(request))) {
                request.setDecoderResult(REFUSED);
            }
        }
        if (message instanceof LastHttpContent) {
            arrival.requestEnded();
        }
        ctx.fireChannelRead(message);
    }

    /// Clients of HTTP/1.0 may not know the header `Host`.
    private static boolean hasOneHost(HttpRequest request) {
        var hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return hosts.size() == 1
                ? hosts.getFirst().chars().noneMatch(RequestFraming::cannotBeInAHost)
                : hosts.isEmpty() && request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    }

    private static boolean cannotBeInAHost(int character) {
        return character <= ' ' || character >= 127 || "/\\?#@,<>\"".indexOf(character) >= 0;
    }

    private static boolean hasOneEnd(HttpRequest request) {
        var encodings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return encodings.isEmpty()
                || (request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                        && encodings.size() == 1
                        && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(encodings.getFirst())
                        && !request.headers().contains(HttpHeaderNames.CONTENT_LENGTH));
    }
}
