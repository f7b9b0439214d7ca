package dev.tandem.platform.kernel;

import java.security.Principal;

/// Who sends a request, for routes of the platform, which knows no accounts: the id of the
/// account is that of a module.
public interface Caller extends Principal {
    Id id();
}
