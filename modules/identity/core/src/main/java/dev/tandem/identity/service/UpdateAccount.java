package dev.tandem.identity.service;

import dev.tandem.identity.FullName;
import dev.tandem.identity.model.EmailAddress;

/// The values of an account that its owner may change.
public record UpdateAccount(EmailAddress email, FullName fullName, boolean notifications) {}
