package dev.tandem.platform.testkit.sample.api;

import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

/// What a test wants a route to do.
@Singleton
public class Errand {
    private volatile Callable<?> work = () -> "nothing";

    public void is(Callable<?> newWork) {
        work = newWork;
    }

    String run() throws Exception {
        return String.valueOf(work.call());
    }
}
