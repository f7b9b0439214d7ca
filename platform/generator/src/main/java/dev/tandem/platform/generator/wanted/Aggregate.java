package dev.tandem.platform.generator.wanted;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is written: an aggregate of a module, or a part of one that has a table of its own.
///
/// @param parent the aggregate of which it is a part
public record Aggregate(
        String module, Name name, Name plural, @Nullable Name parent, List<Field> fields) {}
