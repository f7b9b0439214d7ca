package dev.tandem.identity.jdbc;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.FullName;
import dev.tandem.identity.Username;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.EmailTaken;
import dev.tandem.identity.model.Profile;
import dev.tandem.identity.model.UsernameTaken;
import dev.tandem.identity.model.administration.ActiveAdministrators;
import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.repository.PasswordHash;
import dev.tandem.identity.repository.StoredPassword;
import dev.tandem.platform.jdbc.query.Queries;
import dev.tandem.platform.jdbc.query.RowReader;
import dev.tandem.platform.jdbc.row.ConstraintViolations;
import dev.tandem.platform.jdbc.write.RowWriter;
import dev.tandem.platform.kernel.aggregate.ThingStale;
import dev.tandem.platform.kernel.list.Keyset;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcAccountRepository implements AccountRepository {
    private static final String SUMMARY = """
            select id, username, full_name
            from account
            where id = :id and deleted_at is null
            """;

    private static final String SUMMARIES = """
            select id, username, full_name
            from account
            where id in (:ids) and deleted_at is null
            """;

    private static final String ACTIVE_ADMINISTRATORS_FOR_CHANGE = """
            select id
            from account
            where administrator and active and deleted_at is null
            """;

    private static final String NOT_DELETED = """
            select
                id, username, email, full_name, active, administrator, verified, notifications,
                created_at, updated_at, deleted_at, revision
            from account
            where deleted_at is null
            """;

    private final Queries queries;
    private final RowWriter writer;
    private final AccountRow.Rows accounts;
    private final PasswordRow.Rows passwords;
    private final AccountRowMapper mapper;
    private final ConstraintViolations constraints;

    JdbcAccountRepository(
            Queries queries,
            RowWriter writer,
            AccountRow.Rows accounts,
            PasswordRow.Rows passwords,
            AccountRowMapper mapper,
            ConstraintViolations constraints) {
        this.queries = queries;
        this.writer = writer;
        this.accounts = accounts;
        this.passwords = passwords;
        this.mapper = mapper;
        this.constraints = constraints;
    }

    @Override
    public void add(Account account, PasswordHash password) {
        var row = mapper.toRow(account);
        accounts.addUnlessTaken(row);
        if (!accounts.existsById(row.id())) {
            throw accounts.existsByUsername(row.username())
                    ? new UsernameTaken(account.profile().username())
                    : new EmailTaken();
        }
        passwords.save(new PasswordRow(row.id(), password.encoded()));
    }

    @Override
    public Account replace(Account old, Account changed) {
        var isNameTaken = isNameTakenBesideTheAddress(old.profile(), changed.profile());
        try {
            writer.replace(List.of(mapper.toRow(old)), List.of(mapper.toRow(changed)));
        } catch (OptimisticLockException _) {
            throw new ThingStale(changed.id());
        } catch (DataAccessException e) {
            throw constraints
                    .takenBy(e)
                    .<RuntimeException>map(field -> isNameTaken || field.equals("username")
                            ? new UsernameTaken(changed.profile().username())
                            : new EmailTaken())
                    .orElse(e);
        }
        return changed.with(changed.lifecycle().nextRevision());
    }

    /// Of two values that are taken, each database reports another one. So it is asked before, if
    /// both have changed.
    private boolean isNameTakenBesideTheAddress(Profile old, Profile changed) {
        return !changed.username().equals(old.username())
                && !changed.email().equals(old.email())
                && accounts.existsByUsername(changed.username().value());
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.findByIdAndDeletedAtIsNull(id.value()).map(mapper::toAccount);
    }

    @Override
    public Optional<Account> findForChange(AccountId id) {
        return accounts.findByIdForUpdate(id.value()).map(mapper::toAccount);
    }

    @Override
    public Optional<Account> findForChange(StoredPassword authenticated) {
        return accounts.findByPasswordForUpdate(
                        authenticated.account().value(),
                        authenticated.password().encoded())
                .map(mapper::toAccount);
    }

    @Override
    public Optional<Account> findForChange(Username username) {
        return accounts.findByUsernameForUpdate(username.value()).map(mapper::toAccount);
    }

    @Override
    public ActiveAdministrators activeAdministratorsForChange() {
        return new ActiveAdministrators(Set.copyOf(queries.of(ACTIVE_ADMINISTRATORS_FOR_CHANGE)
                .locking(ACTIVE_ADMINISTRATORS_FOR_CHANGE + "order by id")
                .list(row -> new AccountId(row.uuid("id")))));
    }

    @Override
    public Slice<Account> list(@Nullable Boolean active, SliceRequest request) {
        return queries.of(NOT_DELETED)
                .and("active = :active", "active", active)
                .slice(
                        Keyset.latestCreated(),
                        request,
                        row -> mapper.toAccount(row.entity(AccountRow.class)),
                        "created_at",
                        "id");
    }

    @Override
    public void changePassword(AccountId id, PasswordHash password) {
        passwords.update(new PasswordRow(id.value(), password.encoded()));
    }

    @Override
    public Optional<AccountSummary> summary(AccountId id) {
        return queries.of(SUMMARY).with("id", id).find(JdbcAccountRepository::summary);
    }

    static AccountSummary summary(RowReader row) throws SQLException {
        return new AccountSummary(
                new AccountId(row.uuid("id")), new Username(row.text("username")), new FullName(row.text("full_name")));
    }

    @Override
    public List<AccountSummary> summaries(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? List.of()
                : queries.of(SUMMARIES).with("ids", ids).list(JdbcAccountRepository::summary);
    }

    @Override
    public Optional<StoredPassword> password(String login) {
        return passwords.findByLoginWithDeleted(login).map(JdbcAccountRepository::password);
    }

    @Override
    public Optional<StoredPassword> password(AccountId id) {
        return passwords.findById(id.value()).map(JdbcAccountRepository::password);
    }

    private static StoredPassword password(PasswordRow row) {
        return new StoredPassword(new AccountId(row.accountId()), new PasswordHash(row.hash()));
    }
}
