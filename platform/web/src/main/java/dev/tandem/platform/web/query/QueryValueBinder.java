package dev.tandem.platform.web.query;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.list.ChosenIds;
import dev.tandem.platform.kernel.list.Sort;
import dev.tandem.platform.web.EnumNames;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionError;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.bind.RequestBinderRegistry;
import io.micronaut.http.bind.binders.AnnotatedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a value of the query exactly as responses write it: a boolean, an enumeration, a
/// [Sort], chosen ids with commas between them, or what a converter makes of the text.
@Singleton
final class QueryValueBinder
        implements AnnotatedRequestArgumentBinder<QueryValue, Object>, BeanCreatedEventListener<RequestBinderRegistry> {
    private final ConversionService conversions;

    QueryValueBinder(ConversionService conversions) {
        this.conversions = conversions;
    }

    /// Registers this binder explicitly: as a mere bean, the framework would prefer its own
    /// binder.
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
        var value =
                ChosenIds.class.equals(argument.getType()) ? readAll(text.get(), context) : read(text.get(), context);
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

    /// Reads ids that are separated by commas.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Optional<Object> readAll(String text, ArgumentConversionContext<?> context) {
        var item = context.with(context.getArgument().getFirstTypeVariable().orElseThrow());
        var ids = Stream.of(text.split(",", -1)).map(part -> read(part, item)).toList();
        return ids.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        new ChosenIds(ids.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    private Optional<Object> read(String text, ArgumentConversionContext<?> context) {
        var choices = choices(context.getArgument());
        if (choices.isEmpty()) {
            return conversions.convert(text, context).map(value -> value);
        }
        var found =
                choices.stream().filter(choice -> written(choice).equals(text)).findFirst();
        if (found.isEmpty()) {
            context.reject(text, new Invalid(context.getArgument().getName(), rule(choices)));
        }
        return found;
    }

    /// All values that the type can have; empty if the type does not tell.
    private static List<Object> choices(Argument<?> argument) {
        Class<?> type = argument.getType();
        if (type == Boolean.class || type == boolean.class) {
            return List.of(true, false);
        }
        if (type == Sort.class) {
            return choices(argument.getFirstTypeVariable().orElseThrow()).stream()
                    .flatMap(field -> orders((Enum<?>) field))
                    .toList();
        }
        return type.isEnum() ? List.of(type.getEnumConstants()) : List.of();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Stream<Object> orders(Enum<?> field) {
        return Stream.of(new Sort(field, false), new Sort(field, true));
    }

    private static String rule(List<?> choices) {
        return EnumNames.rule(choices.stream().map(QueryValueBinder::written).toList());
    }

    private static String written(Object choice) {
        return choice instanceof Enum<?> constant
                ? EnumNames.of(constant)
                : choice.toString().toLowerCase(Locale.ROOT);
    }
}
