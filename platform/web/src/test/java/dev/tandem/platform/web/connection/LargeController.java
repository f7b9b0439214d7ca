package dev.tandem.platform.web.connection;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers with as much as it is asked for, and counts how often.
@Controller("/test/large")
class LargeController {
    final AtomicInteger answers = new AtomicInteger();

    @Get("/{bytes}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    byte[] large(int bytes) {
        answers.incrementAndGet();
        return new byte[bytes];
    }

    @Post
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN)
    String length(@Body String body) {
        return "" + body.length();
    }
}
