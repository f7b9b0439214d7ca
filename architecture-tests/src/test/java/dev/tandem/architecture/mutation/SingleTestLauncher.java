package dev.tandem.architecture.mutation;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// Runs one test and prints its failures.
final class SingleTestLauncher {
    static final String PASSED = "every test has passed";
    static final String FAILED = "a test has failed";

    private SingleTestLauncher() {}

    public static void main(String[] arguments) {
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectMethod(arguments[0]))
                                .build(),
                        listener);
        var summary = listener.getSummary();
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        summary.printFailuresTo(out, 0);
        out.println(summary.getTestsFoundCount() > 0 && summary.getTotalFailureCount() == 0 ? PASSED : FAILED);
    }
}
