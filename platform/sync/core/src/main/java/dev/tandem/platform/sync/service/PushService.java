package dev.tandem.platform.sync.service;

import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.aggregate.StaleRetry;
import dev.tandem.platform.kernel.failure.Failure;
import dev.tandem.platform.kernel.failure.Unavailable;
import dev.tandem.platform.sync.model.device.Device;
import dev.tandem.platform.sync.model.device.DeviceRevoked;
import dev.tandem.platform.sync.model.operation.Batch;
import dev.tandem.platform.sync.model.operation.Batch.Answer;
import dev.tandem.platform.sync.model.operation.Operation;
import dev.tandem.platform.sync.model.operation.OperationReused;
import dev.tandem.platform.sync.model.operation.Outcome;
import dev.tandem.platform.sync.model.operation.Outcome.Rejected;
import dev.tandem.platform.sync.model.operation.Pushed;
import dev.tandem.platform.sync.model.operation.Receipt;
import dev.tandem.platform.sync.repository.DeviceRepository;
import dev.tandem.platform.sync.repository.Receipts;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does the operations that a device sends, in their order, in one transaction.
@Singleton
public class PushService {
    private static final Logger LOG = LoggerFactory.getLogger(PushService.class);

    /// A queue whose first operation fails each time would never be done.
    private static final Rejected UNEXPECTED = new Rejected(
            "server.failure", "Something went wrong on our side. The log has it under the request id.", List.of());

    private final DeviceRepository devices;
    private final Receipts receipts;
    private final OperationService operations;
    private final Fingerprints fingerprints;
    private final Clock clock;

    PushService(
            DeviceRepository devices,
            Receipts receipts,
            OperationService operations,
            Fingerprints fingerprints,
            Clock clock) {
        this.devices = devices;
        this.receipts = receipts;
        this.operations = operations;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /// One answer for each operation, in their order. One that was received before gets the same
    /// answer again.
    @Transactional
    public List<Answer> push(UUID owner, Batch batch) {
        var now = clock.instant();
        var device = devices.findForChange(owner, Device.registered(batch.device(), now));
        if (device.isRevoked()) {
            throw new DeviceRevoked();
        }
        var times = DeviceClock.of(device, batch.clientTime(), now.toEpochMilli());
        devices.replace(owner, device, device.seen(now, Math.max(device.number(), batch.number()), times.offset()));
        var known = new HashMap<>(receipts.find(owner, ids(batch)));
        return batch.operations().stream()
                .map(sent -> new Answer(
                        sent.id(),
                        sent.operation() == null
                                ? Objects.requireNonNull(sent.refused())
                                : answer(
                                        new Pushed(owner, device.id(), sent.operation(), times.next(sent.operation())),
                                        known)))
                .toList();
    }

    private static List<UUID> ids(Batch batch) {
        return batch.operations().stream()
                .flatMap(sent -> Stream.ofNullable(sent.operation()))
                .map(Operation::id)
                .toList();
    }

    private Outcome answer(Pushed pushed, Map<UUID, Receipt> known) {
        var fingerprint = fingerprints.of(pushed.operation());
        var receipt = known.get(pushed.operation().id());
        if (receipt != null) {
            return receipt.fingerprint().equals(fingerprint)
                    ? receipt.outcome()
                    : Rejected.because(new OperationReused());
        }
        var done = new Receipt(pushed.operation().id(), pushed.device(), fingerprint, outcome(pushed), clock.instant());
        receipts.add(pushed.owner(), done);
        known.put(done.operation(), done);
        return done.outcome();
    }

    /// An operation that fails leaves nothing, and the others go on.
    private Outcome outcome(Pushed pushed) {
        try {
            return StaleRetry.run(ExpectedRevision.ANY, () -> operations.apply(pushed));
        } catch (Unavailable failure) {
            throw failure;
        } catch (Failure failure) {
            return Rejected.because(failure);
        } catch (RuntimeException unexpected) {
            if (isOfDatabase(unexpected)) {
                throw unexpected;
            }
            LOG.error("operation {} failed", pushed.operation().id(), unexpected);
            return UNEXPECTED;
        }
    }

    /// The whole transaction may be begun again, or fail.
    private static boolean isOfDatabase(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(SQLException.class::isInstance);
    }
}
