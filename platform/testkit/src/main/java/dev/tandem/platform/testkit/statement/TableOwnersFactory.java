package dev.tandem.platform.testkit.statement;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@Factory
final class TableOwnersFactory {
    @Singleton
    TableOwners owners() {
        return TableOwners.on(TableOwners.class.getClassLoader());
    }
}
