package dev.tandem.platform.testkit.sample.api;

import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

/// The work that a test gives to a route.
@Singleton
public class RouteTask {
    private volatile Callable<?> work = () -> "nothing";

    public void set(Callable<?> newWork) {
        work = newWork;
    }

    String run() throws Exception {
        return String.valueOf(work.call());
    }
}
