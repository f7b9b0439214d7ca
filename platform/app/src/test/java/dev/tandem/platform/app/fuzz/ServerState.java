package dev.tandem.platform.app.fuzz;

import dev.tandem.platform.app.fuzz.wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// What a client knows of one server: who it may act as, and what is there. Two servers that answer alike have states
/// of the same size, in which the same numbers lead to the same things.
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

    /// Without what earlier ones left, so that each can be told alone.
    void forgetThings() {
        trips.clear();
        photos.clear();
        trips.add(NOBODY);
        photos.add(NOBODY);
        cursor = "x";
    }

    void learn(Reply reply) {
        var trip = TRIP.matcher(reply.header("location"));
        if (trip.matches()) {
            trips.add(trip.group(1));
        }
        PHOTO.matcher(reply.text()).results().limit(5).forEach(found -> photos.add(found.group(1)));
        var next = NEXT.matcher(reply.text());
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

    /// The last one belongs to an account that is closed now and then.
    String token(Random random) {
        return tokens.get(random.nextInt(tokens.size() - 1));
    }

    String tokenOfTheClosed() {
        return tokens.getLast();
    }

    /// Returns the latest most often, so that requests are about what those before them made.
    private static String any(List<String> things, Random random) {
        return random.nextBoolean() ? things.getLast() : things.get(random.nextInt(things.size()));
    }
}
