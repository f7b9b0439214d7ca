package dev.tandem.platform.sync.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.platform.sync.model.operation.Operation;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells whether an operation is the same as one before, however its JSON is written.
@Singleton
class Fingerprints {
    private final RowJson json;

    Fingerprints(RowJson json) {
        this.json = json;
    }

    String of(Operation operation) {
        var text = String.join(
                "\n",
                operation.table(),
                operation.kind().name(),
                operation.row().toString(),
                String.valueOf(operation.timestamp()),
                String.valueOf(operation.baseRevision()),
                json.sorted(json.tree(operation.data())));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
