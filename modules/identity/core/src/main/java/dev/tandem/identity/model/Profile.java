package dev.tandem.identity.model;

import dev.tandem.identity.FullName;
import dev.tandem.identity.Username;

/// What a person has entered about themselves.
public record Profile(Username username, EmailAddress email, FullName fullName) {}
