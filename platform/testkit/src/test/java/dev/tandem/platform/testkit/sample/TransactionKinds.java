package dev.tandem.platform.testkit.sample;

import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.Callable;

/// Runs the work of a test in each kind of transaction.
@Singleton
public class TransactionKinds {
    private final SynchronousTransactionManager<Connection> transactions;

    public TransactionKinds(SynchronousTransactionManager<Connection> transactions) {
        this.transactions = transactions;
    }

    @ReadOnly
    public <T> T read(Callable<T> work) throws Exception {
        return work.call();
    }

    @ReadOnly(propagation = Propagation.SUPPORTS)
    public <T> T readWithoutATransaction(Callable<T> work) throws Exception {
        return work.call();
    }

    @Transactional
    public <T> T write(Callable<T> work) throws Exception {
        return work.call();
    }

    /// Runs `afterwards` once the work has been committed.
    @Transactional
    public <T> T writeAndThen(Callable<T> work, Runnable afterwards) throws Exception {
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                afterwards.run();
            }
        });
        return work.call();
    }

    @Transactional(isolation = Isolation.SERIALIZABLE)
    public <T> T writeSerializable(Callable<T> work) throws Exception {
        return work.call();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public <T> T writeSeparately(Callable<T> work) throws Exception {
        return work.call();
    }
}
