package dev.tandem.platform.web.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;

/// Removes `Content-Length: 0` from a response with status 304: a cache would take it for the
/// length of the response that it has stored (RFC 9110, 8.6).
final class NotModifiedHandler extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpResponse response
                && response.status().code() == HttpResponseStatus.NOT_MODIFIED.code()) {
            response.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
        }
        super.write(ctx, message, promise);
    }
}
