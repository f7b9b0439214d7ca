package dev.tandem.trips.jdbc.demo;

import static dev.tandem.trips.model.Difficulty.DIFFICULT;
import static dev.tandem.trips.model.Difficulty.EASY;
import static dev.tandem.trips.model.Difficulty.EXTREME;
import static dev.tandem.trips.model.Difficulty.MODERATE;
import static dev.tandem.trips.model.Difficulty.VERY_DIFFICULT;

import java.util.List;

/// The twelve trips of the demo data, on routes that exist.
final class DemoTrips {
    private static final int MIA = 0;
    private static final int JONAS = 1;
    private static final int NOOR = 2;
    private static final int LUCA = 3;

    static final List<DemoTrip> ALL = List.of(
            DemoTrip.of(MIA, "From Passau to Vienna along the Danube", "2024-05-04", "2024-05-10", 326, EASY)
                    .through("DE AT")
                    .tagged("danube family river")
                    .telling("""
                            <p>The gentlest week of our lives. The path is flat, the wind is from behind, and every few kilometres
                            somebody sells apricot dumplings. In the loop at <b>Schlögen</b> the river turns on its heel and
                            the small ferry takes you across for a smile.</p><p>With children: at most 50 km a day.</p>""")
                    .withPhotos("schloegen: The Danube loop at Schlögen", "duernstein: Dürnstein, above the vines"),
            DemoTrip.of(LUCA, "Stelvio before breakfast", "2024-07-06", null, 49, VERY_DIFFICULT)
                    .through("IT")
                    .tagged("alps roadbike mountains")
                    .telling("""
                            <p>Forty-eight hairpins from Prato, numbered from the top, so that you can count what is left. I
                            started at five, met two marmots and no car, and was alone at 2,757 metres when the sun came over.</p>
                            <p>Take a jacket for the way down. <em>Take two.</em></p>""")
                    .withPhotos("stelvio: The last twelve hairpins", "marmot: The only spectator"),
            DemoTrip.of(JONAS, "Lofoten in the light of midnight", "2024-06-18", "2024-06-24", 231, MODERATE)
                    .through("NO")
                    .tagged("coast camping islands")
                    .telling("""
                            <p>From Svolvær to Å, with every detour that had a beach at its end. Nobody sleeps here in June: we
                            rode at two in the morning with sunglasses on and had the tunnels to ourselves.</p>
                            <p>Bring lights for those tunnels all the same, and patience for the wind.</p>""")
                    .withPhotos(
                            "reine: Reine, half past midnight", "unstad: Surfers at Unstad", "a: Where the road ends"),
            DemoTrip.of(NOOR, "The Vennbahn, a railway made for bicycles", "2024-04-20", "2024-04-22", 125, EASY)
                    .through("DE BE LU")
                    .tagged("railtrail weekend family")
                    .telling("""
                            <p>Three countries in three days, and never more than two per cent uphill: where trains carried coal
                            from Aachen to Troisvierges, bicycles now roll over viaducts and past sleeping stations.</p>""")
                    .withPhotos("vennbahn: The viaduct at Born"),
            DemoTrip.of(MIA, "Alpe Adria: from Salzburg to the sea", "2024-08-31", "2024-09-07", 415, MODERATE)
                    .through("AT IT")
                    .tagged("alps railtrail touring sea")
                    .telling("""
                            <p>A train carries you through the Tauern, and after that it goes down, mostly. The old railway in the
                            Canal del Ferro is the finest cycle path I know: tunnels, iron bridges, turquoise water below.</p>
                            <p>In Grado we rode straight on, into the Adriatic.</p>""")
                    .withPhotos("canal-del-ferro: Above the Fella", "grado: The end, with wet socks"),
            DemoTrip.of(LUCA, "Parenzana with a gravel bike", "2024-10-12", "2024-10-13", 123, MODERATE)
                    .through("IT SI HR")
                    .tagged("gravel railtrail weekend food")
                    .telling("""
                            <p>The narrow-gauge railway from Muggia to Poreč has lost its rails and kept its charm. Slovenia is
                            asphalt, Istria is gravel, and Motovun is truffles. Eight tunnels; the bats were at home.</p>""")
                    .withPhotos("motovun: Motovun above the fog"),
            DemoTrip.of(JONAS, "North Coast 500, anticlockwise", "2024-05-20", "2024-05-31", 832, DIFFICULT)
                    .through("GB")
                    .tagged("coast highlands rain touring")
                    .telling("""
                            <p>Everybody goes clockwise. We did not, and had the wind in our faces and the campervans in our
                            faces, too, which is where you want them on single-track roads.</p>
                            <ul><li>Best pass: Bealach na Bà, 626 metres, straight from the sea</li>
                            <li>Best soup: Lochinver</li><li>Midges: yes</li></ul>""")
                    .withPhotos("bealach: Bealach na Bà, between two clouds", "durness: Sango Bay near Durness"),
            DemoTrip.of(NOOR, "Porto to Santiago by the coast", "2024-09-14", "2024-09-19", 280, MODERATE)
                    .through("PT ES")
                    .tagged("coast pilgrimage solo")
                    .telling("""
                            <p>Boardwalks through the dunes, then cobbles, then eucalyptus. At Caminha a man with a small boat takes
                            pilgrims and their bicycles over the Minho to Spain; he also stamps the card.</p>
                            <p>I arrived in Santiago in the rain, as one should.</p>""")
                    .withPhotos("caminha: The ferry over the Minho"),
            DemoTrip.of(MIA, "Once around Bornholm", "2025-05-09", "2025-05-11", 105, EASY)
                    .through("DK")
                    .tagged("islands sea weekend camping")
                    .telling("""
                            <p>An island made for a long weekend: smokehouses for lunch, granite in the north, sand as fine as flour at
                            Dueodde in the south. We circled it anticlockwise and took the round churches with us.</p>""")
                    .withPhotos("hammershus: Hammershus in the evening"),
            DemoTrip.of(
                            LUCA,
                            "Torino–Nice, the long way over the military roads",
                            "2024-07-27",
                            "2024-08-03",
                            700,
                            EXTREME)
                    .through("IT FR")
                    .tagged("alps bikepacking gravel mountains")
                    .telling("""
                            <p>Eight days above the trees on roads that mules and soldiers built. The Colle delle Finestre
                            is gravel for its last eight kilometres; the Via del Sale is gravel for ever.</p>
                            <p>Water is rare, marmots are not. Start early, because every afternoon there is thunder.</p>""")
                    .withPhotos(
                            "finestre: Colle delle Finestre",
                            "via-del-sale: On the Via del Sale",
                            "nice: Nice, at last"),
            DemoTrip.of(NOOR, "Plan: the whole Loire, with a tent", null, null, null, EASY)
                    .through("FR")
                    .tagged("camping river")
                    .telling("""
                            <p>From Nevers to the sea, 800 km, and a castle for every bend. To find out: which campsites open before
                            Easter?</p>""")
                    .asDraft(),
            DemoTrip.of(JONAS, "Commuting, counted honestly", "2025-01-06", "2025-03-28", 1_104, EASY)
                    .through("DE")
                    .tagged("winter solo")
                    .telling("""
                            <p>Twelve weeks to the office and back, forty-six times two times twelve kilometres. Two punctures, one
                            fox, eleven mornings on ice. Only for me, to look at when it is raining.</p>""")
                    .forTheAuthorOnly());

    private DemoTrips() {}
}
