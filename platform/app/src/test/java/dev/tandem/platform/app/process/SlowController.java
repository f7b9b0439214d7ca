package dev.tandem.platform.app.process;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/// Responds when a file appears, so that a stop can happen in between.
@Controller("/test/slow")
class SlowController {
    static final Path END = Path.of("end-of-slow-requests");

    @Get
    String answer() throws InterruptedException {
        LoggerFactory.getLogger("tandem").info("a slow request began");
        while (!Files.exists(END)) {
            Thread.sleep(10);
        }
        return "finished";
    }
}
