package dev.tandem.identity.service;

import dev.tandem.identity.model.EmailAddress;

/// What of an account its owner may change.
public record UpdateAccount(EmailAddress email, String fullName, boolean notifications) {}
