package dev.tandem.orders.jdbc.simulation;

import dev.tandem.platform.sync.repository.ChangeFeed;
import dev.tandem.platform.sync.repository.ConflictRepository;
import dev.tandem.platform.sync.repository.Receipts;
import dev.tandem.platform.sync.repository.RowHistories;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/// Puts a defect into an application, between the use cases of the sync protocol and their ports.
/// Without one, everything is as it is.
@Singleton
final class DefectPlanter {
    private volatile @Nullable Defect planted;

    void plant(@Nullable Defect defect) {
        planted = defect;
    }

    boolean has(Defect defect) {
        return planted == defect;
    }

    private <T> T wrapped(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    Defect.Call call = changed -> {
                        try {
                            return method.invoke(real, changed);
                        } catch (InvocationTargetException e) {
                            throw e.getCause() instanceof Exception cause ? cause : e;
                        }
                    };
                    var defect = planted;
                    return defect != null && defect.isIn(port, method.getName())
                            ? defect.instead(arguments, call)
                            : call.with(arguments);
                }));
    }

    /// Wraps each port when it is made.
    @Factory
    static final class Wrappers {
        @Singleton
        BeanCreatedEventListener<ChangeFeed> feed(DefectPlanter planter) {
            return created -> planter.wrapped(ChangeFeed.class, created.getBean());
        }

        @Singleton
        BeanCreatedEventListener<RowHistories> histories(DefectPlanter planter) {
            return created -> planter.wrapped(RowHistories.class, created.getBean());
        }

        @Singleton
        BeanCreatedEventListener<Receipts> receipts(DefectPlanter planter) {
            return created -> planter.wrapped(Receipts.class, created.getBean());
        }

        @Singleton
        BeanCreatedEventListener<ConflictRepository> conflicts(DefectPlanter planter) {
            return created -> planter.wrapped(ConflictRepository.class, created.getBean());
        }
    }
}
