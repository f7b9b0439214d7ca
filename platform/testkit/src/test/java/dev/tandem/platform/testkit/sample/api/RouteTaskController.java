package dev.tandem.platform.testkit.sample.api;

import dev.tandem.platform.kernel.QueryBudget;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.transaction.annotation.Transactional;

@Controller
@Produces(MediaType.TEXT_PLAIN)
@ExecuteOn(TaskExecutors.BLOCKING)
class RouteTaskController {
    private final RouteTask errand;

    RouteTaskController(RouteTask errand) {
        this.errand = errand;
    }

    @Get("/test/free/{id}")
    String runFreely(int id) throws Exception {
        return errand.run();
    }

    @Get("/test/frugal/{id}")
    @QueryBudget(2)
    String runWithin(int id) throws Exception {
        return errand.run();
    }

    /// An advised method makes the framework wrap the controller in a proxy.
    @Get("/test/advised/{id}")
    @QueryBudget(1)
    @Transactional
    String runAdvised(int id) throws Exception {
        return errand.run();
    }

    @Get("/openapi.json")
    String document() {
        return "{\"paths\": {}}";
    }
}
