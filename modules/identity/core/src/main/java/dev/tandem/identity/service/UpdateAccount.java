package dev.tandem.identity.service;

import dev.tandem.identity.model.Profile;

/// The values of an account that its owner may change.
public record UpdateAccount(Profile profile, boolean notifications) {}
