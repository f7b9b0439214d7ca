package dev.tandem.platform.web.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// What a connection may take: `headTime` from the first byte of a request to the end of its headers; `bodyTime`, and
/// one second more for each `bodyRate` bytes, from there to the end of its body; `unreadTime` without taking anything
/// of an answer. `unreadBytes` and `unreadConnections` bound what waits to be read on all connections together;
/// `sendBuffer` is what the operating system keeps of it, which nobody sees.
@ConfigurationProperties("tandem.connection")
record ConnectionLimits(
        @Bindable(defaultValue = "15s") Duration headTime,
        @Bindable(defaultValue = "30s") Duration bodyTime,
        @Bindable(defaultValue = "4096") int bodyRate,
        @Bindable(defaultValue = "30s") Duration unreadTime,
        @Bindable(defaultValue = "33554432") long unreadBytes,
        @Bindable(defaultValue = "500") int unreadConnections,
        @Bindable(defaultValue = "131072") int sendBuffer) {}
