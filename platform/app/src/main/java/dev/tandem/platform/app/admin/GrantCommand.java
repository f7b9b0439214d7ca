package dev.tandem.platform.app.admin;

import dev.tandem.platform.kernel.administration.Administrators;
import dev.tandem.platform.kernel.administration.Administrators.Outcome;
import picocli.CommandLine.Command;

/// Makes an account an administrator.
@Command(
        name = "grant",
        description = "Makes an account an administrator, who lists, deactivates and reactivates those of others.",
        mixinStandardHelpOptions = true)
final class GrantCommand extends AdministratorCommand {
    @Override
    Outcome change(Administrators administrators, String account) {
        return administrators.grant(account);
    }

    @Override
    String state(Outcome outcome) {
        return outcome == Outcome.CHANGED ? "an administrator now" : "an administrator already";
    }
}
