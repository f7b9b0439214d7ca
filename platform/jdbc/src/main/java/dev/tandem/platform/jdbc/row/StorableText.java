package dev.tandem.platform.jdbc.row;

import dev.tandem.platform.kernel.value.TextRule;
import io.micronaut.data.annotation.event.PrePersist;
import io.micronaut.data.annotation.event.PreUpdate;
import io.micronaut.data.event.EntityEventContext;
import io.micronaut.data.event.EntityEventListener;
import io.micronaut.data.model.runtime.RuntimePersistentEntity;
import io.micronaut.data.model.runtime.RuntimePersistentProperty;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Refuses text that only one of the databases can store, such as U+0000 or half a surrogate
/// pair, before it reaches either.
@Singleton
public final class StorableText implements EntityEventListener<Object> {
    private static final TextRule STORABLE = new TextRule(0, Integer.MAX_VALUE);

    @Override
    public boolean supports(RuntimePersistentEntity<Object> entity, Class<? extends Annotation> event) {
        return event == PrePersist.class || event == PreUpdate.class;
    }

    @Override
    public boolean prePersist(EntityEventContext<Object> row) {
        check(row);
        return true;
    }

    @Override
    public boolean preUpdate(EntityEventContext<Object> row) {
        check(row);
        return true;
    }

    private static void check(EntityEventContext<Object> row) {
        for (RuntimePersistentProperty<Object> property :
                row.getPersistentEntity().getPersistentProperties()) {
            check(property.getName(), property.getProperty().get(row.getEntity()));
        }
    }

    /// Checks a value of a row, if it is a text or has texts.
    public static void check(String field, @Nullable Object value) {
        if (value instanceof String text) {
            STORABLE.check(field, text);
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> check(field, item));
        }
    }
}
