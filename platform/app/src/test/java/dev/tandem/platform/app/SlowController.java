package dev.tandem.platform.app;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/// Takes its time, so that a stop comes in between.
@Controller("/test/slow")
class SlowController {
    private static final Duration TIME = Duration.ofSeconds(2);

    @Get
    String answer() throws InterruptedException {
        LoggerFactory.getLogger("tandem").info("a slow request began");
        Thread.sleep(TIME);
        return "finished";
    }
}
