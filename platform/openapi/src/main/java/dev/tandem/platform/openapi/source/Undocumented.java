package dev.tandem.platform.openapi.source;

import io.micronaut.inject.ast.Element;

/// Something that a client must know is said nowhere; the build fails with what to do about it.
public final class Undocumented extends RuntimeException {
    private final transient Element place;

    public Undocumented(Element place, String advice) {
        super(advice + " (docs/adr/0017)");
        this.place = place;
    }

    public Element place() {
        return place;
    }
}
