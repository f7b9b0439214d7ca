package dev.tandem.platform.openapi;

import io.micronaut.inject.ast.Element;

/// Something that a client must know is said nowhere; the build fails with what to do about it.
final class Undocumented extends RuntimeException {
    private final transient Element place;

    Undocumented(Element place, String advice) {
        super(advice + " (docs/adr/0017)");
        this.place = place;
    }

    Element place() {
        return place;
    }
}
