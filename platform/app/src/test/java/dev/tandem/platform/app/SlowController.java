package dev.tandem.platform.app;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.Duration;

/// Takes its time, so that a stop comes in between.
@Controller("/test/slow")
class SlowController {
    static final Duration TIME = Duration.ofSeconds(2);

    @Get
    String answer() throws InterruptedException {
        Thread.sleep(TIME);
        return "finished";
    }
}
