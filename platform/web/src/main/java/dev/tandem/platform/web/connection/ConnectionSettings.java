package dev.tandem.platform.web.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// The limits of connections. `headTime` runs from the first byte of a request to the end of
/// its headers. `bodyTime`, and one more second for each `bodyRate` bytes, runs from there to
/// the end of its body. `unreadTime` is how long a client may read nothing of a response.
///
/// `unreadBytes` and `unreadConnections` bound what waits to be read on all connections
/// together. `sendBuffer` is the size in bytes of the buffer of the operating system, whose
/// content is not counted.
@ConfigurationProperties("tandem.connection")
record ConnectionSettings(
        @Bindable(defaultValue = "15s") Duration headTime,
        @Bindable(defaultValue = "30s") Duration bodyTime,
        @Bindable(defaultValue = "4096") int bodyRate,
        @Bindable(defaultValue = "30s") Duration unreadTime,
        @Bindable(defaultValue = "33554432") long unreadBytes,
        @Bindable(defaultValue = "500") int unreadConnections,
        @Bindable(defaultValue = "131072") int sendBuffer) {}
