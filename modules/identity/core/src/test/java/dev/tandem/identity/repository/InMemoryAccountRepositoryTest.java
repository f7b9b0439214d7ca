package dev.tandem.identity.repository;

class InMemoryAccountRepositoryTest extends AccountRepositoryContract {
    InMemoryAccountRepositoryTest() {
        super(new InMemoryAccountRepository());
    }
}
