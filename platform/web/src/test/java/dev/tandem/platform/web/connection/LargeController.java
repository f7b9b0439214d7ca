package dev.tandem.platform.web.connection;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.concurrent.atomic.AtomicInteger;

/// Returns as many bytes as it is asked for, and counts its responses.
@Controller("/test/large")
class LargeController {
    final AtomicInteger responses = new AtomicInteger();

    @Get("/{bytes}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    byte[] large(int bytes) {
        responses.incrementAndGet();
        return new byte[bytes];
    }

    @Post
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN)
    String length(@Body String body) {
        return "" + body.length();
    }
}
