package dev.tandem.identity.api;

import dev.tandem.identity.FullName;
import dev.tandem.identity.Username;
import dev.tandem.identity.model.EmailAddress;
import io.micronaut.serde.annotation.Serdeable;

/// The values of one's own account that can be changed.
///
/// @param notifications Whether mails may be sent.
@Serdeable
record UpdateMeRequest(Username username, EmailAddress email, FullName fullName, boolean notifications) {}
