package dev.tandem.platform.sync.service;

import dev.tandem.platform.sync.SyncTable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The tables that modules offer, by what clients call them.
@Singleton
public class SyncTables {
    private final Map<String, SyncTable<?, ?>> tables;

    SyncTables(List<SyncTable<?, ?>> tables) {
        this.tables = tables.stream().collect(Collectors.toUnmodifiableMap(SyncTable::name, Function.identity()));
    }

    public Optional<SyncTable<?, ?>> find(String name) {
        return Optional.ofNullable(tables.get(name));
    }
}
