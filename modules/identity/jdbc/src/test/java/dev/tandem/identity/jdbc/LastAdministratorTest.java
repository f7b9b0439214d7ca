package dev.tandem.identity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.api.TestAccounts;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/// However many administrators leave at once, one stays. Each test finds a look at who is left
/// that does not wait for those who are just leaving.
@OnBothDatabases
class LastAdministratorTest {
    private static final int COUNT = 16;

    private final Http http;
    private final TestAccounts accounts;
    private final AccountRepository repository;

    LastAdministratorTest(Http http, TestAccounts accounts, AccountRepository repository) {
        this.http = http;
        this.accounts = accounts;
        this.repository = repository;
    }

    @RepeatedTest(3)
    void staysWhenAllDeactivateThemselves() {
        var ids = administrators(COUNT);

        var statuses = atOnce(ids, number -> client -> deactivate(client, ids.get(number)));

        assertThat(statuses).containsOnly(200, 422).containsOnlyOnce(422);
        assertThat(left()).hasSize(1);
    }

    @RepeatedTest(3)
    void staysWhenTheyDeactivateEachOther() {
        var ids = administrators(COUNT);

        var statuses = atOnce(ids, number -> client -> deactivate(client, ids.get((number + 1) % COUNT)));

        assertThat(statuses).isSubsetOf(200, 401, 403, 422).contains(200);
        assertThat(left()).isNotEmpty();
    }

    @RepeatedTest(3)
    void staysWhenTwoAreTriedManyTimes() {
        var two = administrators(2);
        var ids = IntStream.range(0, COUNT).mapToObj(i -> two.get(i % 2)).toList();

        var statuses = atOnce(ids, number -> client -> deactivate(client, two.get((number + 1) % 2)));

        assertThat(statuses).isSubsetOf(200, 401, 403, 422).contains(200);
        assertThat(left()).hasSize(1);
    }

    @RepeatedTest(3)
    void staysWhenSomeDeleteTheirAccounts() {
        var ids = administrators(COUNT);

        var statuses = atOnce(
                ids,
                number -> client -> number % 2 == 0 ? client.delete("/v1/me") : deactivate(client, ids.get(number)));

        assertThat(statuses).containsOnly(200, 204, 422).containsOnlyOnce(422);
        assertThat(left()).hasSize(1);
    }

    private List<AccountId> administrators(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> accounts.openAdministrator().id())
                .toList();
    }

    private List<Integer> atOnce(List<AccountId> actors, IntFunction<Function<Http, Response>> request) {
        var clients = actors.stream()
                .map(actor -> http.with("Authorization", accounts.authorization(actor)))
                .toList();
        var responses = IntStream.range(0, clients.size())
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> request.apply(number).apply(clients.get(number)), Thread::startVirtualThread))
                .toList();
        return responses.stream()
                .map(CompletableFuture::join)
                .map(Response::status)
                .toList();
    }

    private static Response deactivate(Http client, AccountId id) {
        return client.send("POST", "/v1/accounts/" + id.value() + "/deactivate", null);
    }

    private List<Account> left() {
        return repository.list(true, SliceRequest.first(100)).items().stream()
                .filter(Account::mayAdminister)
                .toList();
    }
}
