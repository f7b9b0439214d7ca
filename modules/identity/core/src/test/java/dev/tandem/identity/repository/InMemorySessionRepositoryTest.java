package dev.tandem.identity.repository;

class InMemorySessionRepositoryTest extends SessionRepositoryContract {
    InMemorySessionRepositoryTest() {
        super(new InMemoryAccountRepository(), InMemorySessionRepository::new);
    }
}
