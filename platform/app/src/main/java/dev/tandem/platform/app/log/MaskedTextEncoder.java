package dev.tandem.platform.app.log;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/// Writes log lines for people, without secrets.
public final class MaskedTextEncoder extends PatternLayoutEncoder {
    @Override
    public byte[] encode(ILoggingEvent event) {
        return SecretMask.mask(super.encode(event));
    }
}
