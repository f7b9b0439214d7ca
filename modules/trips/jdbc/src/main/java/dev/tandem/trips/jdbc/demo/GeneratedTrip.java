package dev.tandem.trips.jdbc.demo;

import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Difficulty;
import dev.tandem.trips.model.Distance;
import dev.tandem.trips.model.RouteDetails;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.TripDates;
import dev.tandem.trips.model.TripDetails;
import dev.tandem.trips.model.Visibility;
import dev.tandem.trips.model.photo.Caption;
import dev.tandem.trips.model.photo.PhotoDetails;
import dev.tandem.trips.model.photo.PhotoUrl;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.Title;
import dev.tandem.trips.model.text.TripText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Makes up a seeded trip: its texts and details, some days before it was created.
final class GeneratedTrip {
    private static final List<Region> REGIONS = List.of(
            new Region("the Alps", "Innsbruck Merano Chur Andermatt Aosta Annecy", "AT IT CH FR"),
            new Region("the Pyrenees", "Bayonne Pau Foix Andorra Puigcerda Perpignan", "FR ES AD"),
            new Region("the Danube", "Passau Linz Vienna Bratislava Budapest Belgrade", "DE AT SK HU RS"),
            new Region("the Rhine", "Chur Constance Basel Strasbourg Mainz Rotterdam", "CH DE FR NL"),
            new Region("the Loire", "Nevers Orleans Blois Tours Angers Nantes", "FR"),
            new Region("Galicia", "Porto Braga Tui Vigo Santiago Fisterra", "PT ES"),
            new Region("Alentejo", "Lisbon Evora Elvas Beja Sines Lagos", "PT"),
            new Region("Andalusia", "Seville Ronda Granada Almeria Cordoba Cadiz", "ES"),
            new Region("Tuscany", "Pisa Lucca Siena Florence Arezzo Grosseto", "IT"),
            new Region("the Dolomites", "Bolzano Cortina Toblach Canazei Arabba Belluno", "IT"),
            new Region("the Lofoten", "Svolvaer Leknes Reine Henningsvaer Bodo Narvik", "NO"),
            new Region("the Baltic coast", "Lubeck Rostock Gdansk Klaipeda Riga Tallinn", "DE PL LT LV EE"),
            new Region("the Scottish Highlands", "Glasgow Oban Inverness Ullapool Durness Wick", "GB"),
            new Region("Connemara", "Galway Clifden Westport Achill Sligo Donegal", "IE"),
            new Region("Transylvania", "Cluj Sibiu Brasov Sighisoara Bran Fagaras", "RO"),
            new Region("the Adriatic coast", "Trieste Rijeka Zadar Split Dubrovnik Kotor", "IT SI HR BA ME"),
            new Region("the Peloponnese", "Patras Olympia Kalamata Sparta Nafplio Corinth", "GR"),
            new Region("the Carretera Austral", "Chaiten Coyhaique Cochrane Futaleufu Cisnes Tortel", "CL AR"),
            new Region("the Pamir Highway", "Dushanbe Khorog Murghab Alichur Karakul Osh", "TJ KG"),
            new Region("Hokkaido", "Sapporo Otaru Furano Obihiro Kushiro Abashiri", "JP"));
    private static final List<String> TAGS = List.of(
            ("gravel touring bikepacking roadbike mountains coast river camping family solo rain sunshine tandem castles "
                            + "forest wind offroad weekend vineyards winter ferry pilgrimage railtrail food")
                    .split(" "));
    private static final List<String> BEGINNINGS = List.of(
            "We left %s before the bakers had opened and rolled out on empty roads.",
            "It rained when we left %s, and it was the last rain of the whole trip.",
            "From %s the way climbs gently, first between gardens and then through forest.",
            "The train took us to %s, the bicycles took us all the way back.");
    private static final List<String> MIDDLES = List.of(
            "The second day was the hardest: two passes, a headwind, and a bridge that was no longer there.",
            "Most of it is quiet tarmac, with some gravel that any wide tyre takes without a word.",
            "Somebody had put a table under a walnut tree with coffee and a tin for coins; we stayed an hour.",
            "We camped by the water each night and were woken by herons, and once by a very curious cow.",
            "Signs are few, but the river shows the way, and wherever it does not you find somebody to ask.");
    private static final List<String> ENDINGS = List.of(
            "In %s we ate what we could carry and slept until noon.",
            "We reached %s with the last light, and with one spoke less than we had started with.",
            "If you have one more day, spend it in %s.",
            "From %s there is a slow train home that takes bicycles for nothing.");
    private static final List<String> SIGHTS =
            List.of("The road to", "Morning in", "A rest above", "The old bridge of");
    private static final int REGIONS_PER_AUTHOR = 4;
    private static final int MAX_DAYS_AGO = 400;
    private static final int MAX_DAYS = 14;

    private final TripDetails details;
    private final String to;

    /// @param author the number of the author, who travels in a few regions only
    GeneratedTrip(SplittableRandom random, Instant createdAt, int author) {
        var region = REGIONS.get((author * REGIONS_PER_AUTHOR + random.nextInt(REGIONS_PER_AUTHOR)) % REGIONS.size());
        var from = random.nextInt(region.places().size());
        var steps = 1 + random.nextInt(region.places().size() - 1);
        var start = region.places().get(from);
        this.to = region.places().get((from + steps) % region.places().size());
        var days = 1 + random.nextInt(MAX_DAYS);
        this.details = new TripDetails(
                new TripText(new Title(title(region, start, days, random)), new Description(text(start, random))),
                dates(createdAt, days, random),
                route(region, days, random),
                tags(random),
                random.nextInt(100) < 2 ? Visibility.PRIVATE : Visibility.PUBLIC);
    }

    TripDetails details() {
        return details;
    }

    PhotoDetails details(int trip, int position) {
        return new PhotoDetails(
                new PhotoUrl("https://photos.example/trips/%d/%d.jpg".formatted(trip, position + 1)),
                new Caption(SIGHTS.get((trip + position) % SIGHTS.size()) + " " + to));
    }

    private String title(Region region, String start, int days, SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> start + " to " + to;
            case 1 -> days == 1 ? "A day in " + region.name() : days + " days in " + region.name();
            default -> "Through " + region.name() + " to " + to;
        };
    }

    private String text(String start, SplittableRandom random) {
        return "<p>" + any(BEGINNINGS, random).replace("%s", start) + "</p><p>" + any(MIDDLES, random) + " "
                + any(ENDINGS, random).replace("%s", to) + "</p>";
    }

    private static TripDates dates(Instant createdAt, int days, SplittableRandom random) {
        var end = LocalDate.ofInstant(createdAt, ZoneOffset.UTC).minusDays(1 + random.nextInt(MAX_DAYS_AGO));
        return new TripDates(end.minusDays(days - 1L), end);
    }

    private static RouteDetails route(Region region, int days, SplittableRandom random) {
        var first = random.nextInt(region.countries().size());
        var count = Math.min(1 + random.nextInt(3), region.countries().size() - first);
        return RouteDetails.of(
                new Distance(days * (30_000 + 10 * random.nextInt(7_000))),
                any(List.of(Difficulty.values()), random),
                region.countries().subList(first, first + count));
    }

    /// Picks some tags more often than others.
    private static SortedSet<Tag> tags(SplittableRandom random) {
        var tags = new TreeSet<Tag>();
        for (var left = 1 + random.nextInt(3); left > 0; left--) {
            tags.add(new Tag(TAGS.get(Math.min(random.nextInt(TAGS.size()), random.nextInt(TAGS.size())))));
        }
        return tags;
    }

    private static <T> T any(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    /// The places lie along a route that leads through the countries.
    private record Region(String name, List<String> places, List<Country> countries) {
        Region(String name, String places, String countries) {
            this(
                    name,
                    List.of(places.split(" ")),
                    Stream.of(countries.split(" ")).map(Country::new).toList());
        }
    }
}
