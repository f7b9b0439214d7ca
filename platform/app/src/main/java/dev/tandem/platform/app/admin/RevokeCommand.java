package dev.tandem.platform.app.admin;

import dev.tandem.platform.kernel.administration.Administrators;
import dev.tandem.platform.kernel.administration.Administrators.Outcome;
import picocli.CommandLine.Command;

/// Takes it back that an account is an administrator.
@Command(
        name = "revoke",
        description = "Makes an administrator an ordinary account again, even the last one.",
        mixinStandardHelpOptions = true)
final class RevokeCommand extends AdministratorCommand {
    @Override
    Outcome change(Administrators administrators, String account) {
        return administrators.revoke(account);
    }

    @Override
    String state(Outcome outcome) {
        return outcome == Outcome.CHANGED ? "no administrator any more" : "no administrator anyway";
    }
}
