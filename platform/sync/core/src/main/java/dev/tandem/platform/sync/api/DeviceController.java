package dev.tandem.platform.sync.api;

import dev.tandem.platform.kernel.BatchRoute;
import dev.tandem.platform.kernel.Caller;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.QueryBudget;
import dev.tandem.platform.sync.api.DeviceResponse.Devices;
import dev.tandem.platform.sync.model.device.Device;
import dev.tandem.platform.sync.service.DeviceService;
import dev.tandem.platform.web.AlsoFailsWith;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// The devices of an account over HTTP.
@Controller("/v1/sync/devices")
class DeviceController {
    private final DeviceService devices;
    private final SyncCursors cursors;
    private final SyncMapper mapper;

    DeviceController(DeviceService devices, SyncCursors cursors, SyncMapper mapper) {
        this.devices = devices;
        this.mapper = mapper;
        this.cursors = cursors;
    }

    /// Lists one's own devices, also those that were revoked.
    @Get
    @QueryBudget(1)
    Devices list(Caller caller) {
        return new Devices(devices.list(caller.id().value()).stream()
                .map(device -> toResponse(caller, device))
                .toList());
    }

    /// Registers a device, or gives a registered one another name.
    @Post
    @QueryBudget(3)
    @AlsoFailsWith(403)
    HttpResponse<DeviceResponse> register(Caller caller, @Body DeviceRequest request) {
        var id = Objects.requireNonNullElseGet(request.id(), Id::next);
        var device = devices.register(caller.id().value(), id, request.name());
        return HttpResponse.created(toResponse(caller, device), URI.create("/v1/sync/devices/" + id));
    }

    /// Revokes a device: nothing is taken from it any more.
    ///
    /// @param id The device.
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @QueryBudget(2)
    void revoke(Caller caller, UUID id) {
        devices.revoke(caller.id().value(), id);
    }

    /// Takes back what a device has written: rows are as they were before, but for what others have
    /// written since.
    ///
    /// @param id The device.
    /// @param since The moment from which on it is taken back.
    @Post("/{id}/revert")
    @BatchRoute
    RevertResponse revert(Caller caller, UUID id, @QueryValue Instant since) {
        return mapper.toReverted(devices.revert(caller.id().value(), id, since));
    }

    private DeviceResponse toResponse(Caller caller, Device device) {
        return new DeviceResponse(
                device.id(),
                device.name(),
                device.createdAt(),
                device.seenAt(),
                device.revokedAt(),
                cursors.of(caller.id().value(), device.number()),
                device.offset());
    }
}
