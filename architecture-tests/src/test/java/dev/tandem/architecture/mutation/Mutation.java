package dev.tandem.architecture.mutation;

import java.util.List;
import java.util.stream.Stream;

/// A way to break the real code, and the titles of the rules that must report it.
///
/// @param wanted the rule that is meant for the mutation, and then other rules that it breaks, too
record Mutation(String name, List<String> wanted, List<Edit> edits) {

    static Mutation of(String name, String wanted, Edit... edits) {
        return new Mutation(name, List.of(wanted), List.of(edits));
    }

    Mutation breakingToo(String... others) {
        return new Mutation(
                name, Stream.concat(wanted.stream(), Stream.of(others)).toList(), edits);
    }

    boolean changes(String folder) {
        return edits.stream().anyMatch(edit -> edit.file().contains(folder));
    }

    @Override
    public String toString() {
        return name + ": " + wanted.getFirst();
    }
}
