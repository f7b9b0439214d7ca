package dev.tandem.orders.repository;

import dev.tandem.identity.AccountId;

class InMemoryOrderRepositoryTest extends OrderRepositoryContract {
    InMemoryOrderRepositoryTest() {
        super(new InMemoryOrderRepository(), AccountId.next(), AccountId.next());
    }
}
