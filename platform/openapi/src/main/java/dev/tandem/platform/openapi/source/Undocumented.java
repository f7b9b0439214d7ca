package dev.tandem.platform.openapi.source;

import io.micronaut.inject.ast.Element;

/// Something that clients must know is documented nowhere. The build fails with advice on what
/// to write.
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
