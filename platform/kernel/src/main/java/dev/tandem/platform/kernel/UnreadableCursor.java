package dev.tandem.platform.kernel;

/// A cursor that no list of this kind gave out.
public final class UnreadableCursor extends Unreadable {
    public UnreadableCursor() {
        super("request.cursor", "This cursor does not belong to this list. Start without one, or send back \"next\".");
    }
}
