package dev.tandem.trips.jdbc;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;

/// Creates accounts of authors, with an HTTP client for each of them.
final class Authors {
    private final TestAccounts accounts;
    private final Http http;

    Authors(TestAccounts accounts, Http http) {
        this.accounts = accounts;
        this.http = http;
    }

    Author author(String username) {
        var id = accounts.open(username).id();
        return new Author(id, http.with("Authorization", accounts.authorization(id)));
    }

    /// Signs in again, because an old token has expired.
    Http again(Author author) {
        return http.with("Authorization", accounts.authorization(author.id()));
    }

    /// Has an administrator deactivate the account.
    Response deactivate(Author author) {
        return http.with(
                        "Authorization",
                        accounts.authorization(accounts.openAdministrator().id()))
                .send("POST", author.path() + "/deactivate", null);
    }

    void close(Author author) {
        accounts.close(author.id());
    }

    record Author(AccountId id, Http http) {
        Response trip(String body) {
            return http.post("/v1/trips", body);
        }

        String path() {
            return "/v1/accounts/" + id.value();
        }
    }
}
