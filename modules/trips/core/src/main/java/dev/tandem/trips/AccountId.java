package dev.tandem.trips;

import dev.tandem.platform.kernel.Id;
import java.util.UUID;

/// Whose trip it is.
public record AccountId(UUID value) implements Id {}
