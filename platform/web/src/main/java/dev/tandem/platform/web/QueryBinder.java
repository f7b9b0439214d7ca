package dev.tandem.platform.web;

import dev.tandem.platform.kernel.Invalid;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionError;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.bind.RequestBinderRegistry;
import io.micronaut.http.bind.binders.AnnotatedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a value of the query as answers write it, and in no other way: a boolean, an enumeration, or what a converter
/// makes of it.
@Singleton
final class QueryBinder
        implements AnnotatedRequestArgumentBinder<QueryValue, Object>, BeanCreatedEventListener<RequestBinderRegistry> {
    private final ConversionService conversions;

    QueryBinder(ConversionService conversions) {
        this.conversions = conversions;
    }

    /// As a bean alone it would give way to the library's own.
    @Override
    public RequestBinderRegistry onCreated(BeanCreatedEvent<RequestBinderRegistry> created) {
        created.getBean().addArgumentBinder(this);
        return created.getBean();
    }

    @Override
    public Class<QueryValue> getAnnotationType() {
        return QueryValue.class;
    }

    @Override
    public BindingResult<Object> bind(ArgumentConversionContext<Object> context, HttpRequest<?> request) {
        var argument = context.getArgument();
        var text = request.getParameters()
                .getFirst(argument.getName())
                .or(() -> argument.getAnnotationMetadata().stringValue(Bindable.class, "defaultValue"));
        if (text.isEmpty()) {
            return BindingResult.unsatisfied();
        }
        var value = read(text.get(), context);
        var errors = value.isPresent()
                ? List.<ConversionError>of()
                : context.getLastError().stream().toList();
        return new BindingResult<>() {
            @Override
            public Optional<Object> getValue() {
                return value;
            }

            @Override
            public List<ConversionError> getConversionErrors() {
                return errors;
            }
        };
    }

    private Optional<Object> read(String text, ArgumentConversionContext<Object> context) {
        Class<?> type = context.getArgument().getType();
        if (type == Boolean.class || type == boolean.class) {
            return oneOf(List.of(true, false), text, context);
        }
        return type.isEnum()
                ? oneOf(List.of(type.getEnumConstants()), text, context)
                : conversions.convert(text, context);
    }

    private static Optional<Object> oneOf(List<?> values, String text, ArgumentConversionContext<?> context) {
        var found = values.stream().filter(value -> written(value).equals(text)).findFirst();
        if (found.isEmpty()) {
            context.reject(text, new Invalid(context.getArgument().getName(), "must be " + choice(values)));
        }
        return found.map(value -> value);
    }

    private static String choice(List<?> values) {
        var words = values.stream().map(QueryBinder::written).toList();
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }

    private static String written(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
