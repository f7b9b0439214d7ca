package dev.tandem.identity.service;

import dev.tandem.identity.model.EmailAddress;

/// The values of an account that its owner may change.
public record UpdateAccount(EmailAddress email, String fullName, boolean notifications) {}
