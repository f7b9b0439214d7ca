package dev.tandem.platform.app.admin;

import dev.tandem.platform.app.db.context.TargetDatabase;
import dev.tandem.platform.app.start.Modules;
import dev.tandem.platform.kernel.administration.Administrators;
import dev.tandem.platform.kernel.administration.Administrators.Outcome;
import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Changes whether one account is an administrator, and tells what became of it.
abstract class AdministratorCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "<username>", description = "The username of the account.")
    @SuppressWarnings("NullAway.Init")
    private String username;

    abstract Outcome change(Administrators administrators, String account);

    /// What the account is when it was changed, or was so before.
    abstract String state(Outcome outcome);

    @Override
    public Integer call() {
        var settings = TargetDatabase.ofEnvironment().settings();
        try (var context = Modules.start(settings)) {
            spec.commandLine().getOut().println("Data lies in " + settings.database());
            return tell(change(context.getBean(Administrators.class), username));
        }
    }

    private int tell(Outcome outcome) {
        if (outcome == Outcome.UNKNOWN) {
            spec.commandLine().getErr().println("There is no account with the username " + username + ".");
            return ExitCode.SOFTWARE;
        }
        spec.commandLine().getOut().println("%s is %s.".formatted(username, state(outcome)));
        return ExitCode.OK;
    }
}
