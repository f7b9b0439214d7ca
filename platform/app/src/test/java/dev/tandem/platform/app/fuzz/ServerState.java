package dev.tandem.platform.app.fuzz;

import dev.tandem.platform.app.fuzz.wire.WireResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// What a client knows of one server: its tokens, and the ids of what exists. Two servers
/// that respond alike have states of the same size, in which the same random numbers select
/// corresponding items.
final class ServerState {
    private static final String NOBODY = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final Pattern TRIP = Pattern.compile("^/v1/trips/([0-9a-f-]{36})$");
    private static final Pattern PHOTO = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"url\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final List<String> accounts = new ArrayList<>(List.of(NOBODY));
    private final List<String> tokens = new ArrayList<>();
    private final List<String> trips = new ArrayList<>();
    private final List<String> photos = new ArrayList<>();
    private String cursor = "x";

    void knowAccount(String id, String token) {
        accounts.add(id);
        tokens.add(token);
    }

    /// Forgets what earlier sequences created, so that each sequence can be repeated alone.
    void forgetThings() {
        trips.clear();
        photos.clear();
        trips.add(NOBODY);
        photos.add(NOBODY);
        cursor = "x";
    }

    void learn(WireResponse response) {
        var trip = TRIP.matcher(response.header("location"));
        if (trip.matches()) {
            trips.add(trip.group(1));
        }
        PHOTO.matcher(response.text()).results().limit(5).forEach(found -> photos.add(found.group(1)));
        var next = NEXT.matcher(response.text());
        if (next.find()) {
            cursor = next.group(1);
        }
    }

    String trip(Random random) {
        return any(trips, random);
    }

    String photo(Random random) {
        return any(photos, random);
    }

    String account(Random random) {
        return any(accounts, random);
    }

    String cursor() {
        return cursor;
    }

    /// Never the last token, which belongs to an account that may get deleted.
    String token(Random random) {
        return tokens.get(random.nextInt(tokens.size() - 1));
    }

    String tokenOfDeletedAccount() {
        return tokens.getLast();
    }

    /// Returns the latest item most often, so that requests are about what those before them
    /// created.
    private static String any(List<String> things, Random random) {
        return random.nextBoolean() ? things.getLast() : things.get(random.nextInt(things.size()));
    }
}
