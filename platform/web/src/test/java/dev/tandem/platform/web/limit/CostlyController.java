package dev.tandem.platform.web.limit;

import dev.tandem.platform.kernel.limit.CostlyWork;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.concurrent.atomic.AtomicInteger;

/// Costly work that keeps processors busy until the test ends it.
@Controller("/test/costly")
class CostlyController {
    final AtomicInteger begun = new AtomicInteger();
    volatile boolean mayEnd;

    private final CostlyWork costly;

    CostlyController(CostlyWork costly) {
        this.costly = costly;
    }

    @Post
    String work() {
        return costly.run(() -> {
            begun.incrementAndGet();
            while (!mayEnd) {
                Thread.onSpinWait();
            }
            return "done";
        });
    }

    @Get
    String look() {
        return "here";
    }
}
