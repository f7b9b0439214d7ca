package dev.tandem.identity.service;

import dev.tandem.identity.Username;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.platform.kernel.administration.Administrators;
import dev.tandem.platform.kernel.failure.Invalid;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Says which accounts are administrators.
@Singleton
public class AdministratorGrants implements Administrators {
    private final AccountRepository accounts;
    private final Clock clock;

    public AdministratorGrants(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome grant(String username) {
        return change(username, account -> account.madeAdministrator(clock.instant()));
    }

    @Override
    @Transactional
    public Outcome revoke(String username) {
        return change(username, account -> account.madeOrdinary(clock.instant()));
    }

    private Outcome change(String username, UnaryOperator<Account> change) {
        return named(username)
                .flatMap(accounts::findForChange)
                .filter(account -> !account.isDeleted())
                .map(account -> accounts.store(account, change.apply(account)).revision() == account.revision()
                        ? Outcome.UNCHANGED
                        : Outcome.CHANGED)
                .orElse(Outcome.UNKNOWN);
    }

    /// No account has a text that is no username.
    private static Optional<Username> named(String text) {
        try {
            return Optional.of(new Username(text));
        } catch (Invalid _) {
            return Optional.empty();
        }
    }
}
