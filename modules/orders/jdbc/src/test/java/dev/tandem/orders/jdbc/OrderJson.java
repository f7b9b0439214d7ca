package dev.tandem.orders.jdbc;

import dev.tandem.platform.testkit.http.Response;

/// Bodies of requests, and the addresses of what they have made.
final class OrderJson {
    static final String TUBES = """
            {
              "currency": "EUR",
              "note": "Ring twice.\\nThank you!",
              "items": [
                {"product_code": "B-100", "name": "Inner tube", "quantity": 2, "unit_price": "6.25"},
                {"product_code": "B-200", "name": "Tyre", "quantity": 1, "unit_price": "30"}
              ]
            }
            """;

    static final String BARE = "{\"currency\": \"EUR\"}";

    private OrderJson() {}

    static String pathOf(Response created) {
        return created.header("Location").orElseThrow();
    }
}
