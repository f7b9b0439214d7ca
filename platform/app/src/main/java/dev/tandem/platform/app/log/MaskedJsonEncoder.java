package dev.tandem.platform.app.log;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/// Lines for programs, without secrets.
public final class MaskedJsonEncoder extends JsonEncoder {
    @Override
    public byte[] encode(ILoggingEvent event) {
        return SecretMask.mask(super.encode(event));
    }
}
