package dev.tandem.platform.generator.wanted;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The types of fields. Each is copied from one field of the template, or from another one if
/// it may be absent.
public enum FieldType {
    TEXT("text(n)", "fullTitle", "shortNote"),
    INT("int", "pageCount", "editionNumber"),
    MONEY("money", "salePrice", "rentalPrice"),
    DATE("date", "publishedOn", "boughtOn"),
    INSTANT("instant", "acquiredAt", "readAt"),
    BOOLEAN("boolean", "openShelf", "signedCopy"),
    ENUM("enum(a|b)", "mainGenre", "coverKind");

    private final String syntax;
    private final String required;
    private final String optional;

    FieldType(String syntax, String required, String optional) {
        this.syntax = syntax;
        this.required = required;
        this.optional = optional;
    }

    /// The field of the template that is copied.
    public Name template(boolean mayBeAbsent) {
        return Name.of(mayBeAbsent ? optional : required);
    }

    public static String all() {
        return Arrays.stream(values()).map(type -> type.syntax).collect(Collectors.joining(", "));
    }
}
