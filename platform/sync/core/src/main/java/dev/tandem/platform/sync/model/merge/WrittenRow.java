package dev.tandem.platform.sync.model.merge;

import java.util.UUID;

/// A row that a device has written.
///
/// @param firstNumber that of its first change by the device
/// @param isLast whether the device has made the last change of the row
public record WrittenRow(String table, UUID row, long firstNumber, boolean isLast) {}
