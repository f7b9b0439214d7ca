package dev.tandem.platform.generator.wanted;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is written: an aggregate of a module, or a child table of one.
///
/// @param subpackage the package below `api`, `model` and the others; empty for the first
/// aggregate of a module
/// @param parent the aggregate whose child table it is
public record Aggregate(
        String module,
        String subpackage,
        Name name,
        Name plural,
        @Nullable Name parent,
        List<Field> fields) {

    public Aggregate in(String newSubpackage) {
        return new Aggregate(module, newSubpackage, name, plural, parent, fields);
    }
}
