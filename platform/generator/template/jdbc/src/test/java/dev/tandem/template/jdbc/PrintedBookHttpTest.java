package dev.tandem.template.jdbc;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.OwnedAggregateHttpContract;
import java.util.Map;

/// The routes of printed books, from the HTTP request to the rows and back.
@OnBothDatabases
class PrintedBookHttpTest extends OwnedAggregateHttpContract {
    PrintedBookHttpTest(Http http, TestAccounts accounts, TestClock clock) {
        super(
                "/v1/printed-books",
                "template.printed-book",
                http,
                http.with(
                        "Authorization", accounts.authorization(accounts.open().id())),
                http.with(
                        "Authorization", accounts.authorization(accounts.open().id())),
                clock);
    }

    @Override
    protected String created() {
        return """
                {
                  "full_title": "A",
                  "short_note": "A",
                  "page_count": 42,
                  "edition_number": 7,
                  "sale_price": "12.50",
                  "rental_price": "-0.50",
                  "published_on": "2026-05-01",
                  "bought_on": "2026-05-02",
                  "acquired_at": "2026-11-20T09:30:00.000Z",
                  "read_at": "2026-11-21T09:30:00.000Z",
                  "open_shelf": true,
                  "signed_copy": false,
                  "main_genre": "novel",
                  "cover_kind": "spiral"
                }
                """;
    }

    @Override
    protected String createdWithNoMoreThanItNeeds() {
        return """
                {
                  "full_title": "A",
                  "page_count": 42,
                  "sale_price": "12.50",
                  "published_on": "2026-05-01",
                  "acquired_at": "2026-11-20T09:30:00.000Z",
                  "open_shelf": true,
                  "main_genre": "novel"
                }
                """;
    }

    @Override
    protected Map<String, Object> changed() {
        return Map.ofEntries(
                Map.entry("full_title", "B"),
                Map.entry("short_note", "B"),
                Map.entry("page_count", 43),
                Map.entry("edition_number", 8),
                Map.entry("sale_price", "13.00"),
                Map.entry("rental_price", "0.00"),
                Map.entry("published_on", "2026-06-01"),
                Map.entry("bought_on", "2026-06-02"),
                Map.entry("acquired_at", "2026-12-20T09:30:00.000Z"),
                Map.entry("read_at", "2026-12-21T09:30:00.000Z"),
                Map.entry("open_shelf", false),
                Map.entry("signed_copy", true),
                Map.entry("main_genre", "atlas"),
                Map.entry("cover_kind", "sewn"));
    }
}
