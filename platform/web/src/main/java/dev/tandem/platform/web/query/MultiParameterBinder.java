package dev.tandem.platform.web.query;

import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import java.util.Set;

/// Makes an argument of a controller's method from the query parameters that [#parameters]
/// names.
public interface MultiParameterBinder<T> extends TypedRequestArgumentBinder<T> {
    Set<String> parameters();
}
