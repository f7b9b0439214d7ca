package dev.tandem.platform.migration.rebuild;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How scripts say the table: its bare name, the name in statements, and what stands behind
/// `create table` in the script that rebuilds it.
enum Wording {
    PLAIN("item", "item", "item"),
    KEYWORD("order", "\"order\"", "\"order\""),
    MIXED_CASE("Item", "Item", "ITEM"),
    QUOTED("My Items", "\"My Items\"", "\"My Items\""),
    BRACKETS("item", "[item]", "[item]"),
    IF_NOT_EXISTS("item", "item", "if not exists item"),
    QUALIFIED("item", "item", "main.item"),
    NOT_ASCII("Ärtikel", "\"Ärtikel\"", "\"Ärtikel\"");

    private static final Pattern TABLE = Pattern.compile("(?<!')\\bitem\\b(?!')");

    private final String bare;
    private final String said;
    private final String created;

    Wording(String bare, String said, String created) {
        this.bare = bare;
        this.said = said;
        this.created = created;
    }

    String bare() {
        return bare;
    }

    String said() {
        return said;
    }

    /// The statements about `item` in this wording.
    String of(String sql) {
        return TABLE.matcher(sql).replaceAll(Matcher.quoteReplacement(said));
    }

    /// The probe in this wording, in which a name in apostrophes is the bare one.
    Probe of(Probe probe) {
        return new Probe(
                probe.deeds().stream().map(this::of).toList(),
                of(probe.look()).replace("'item'", "'" + bare + "'"),
                probe.expected());
    }

    String creation(Definition definition) {
        return "create table " + said + " " + of(definition.body());
    }

    String creationAgain(Definition definition) {
        return "create table " + created + " " + of(definition.body());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
