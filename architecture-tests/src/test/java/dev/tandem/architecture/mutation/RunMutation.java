package dev.tandem.architecture.mutation;

import java.util.List;

/// A way to break the real code that only shows while a test runs, and what that test must then be told.
///
/// @param test `<class>#<method>`
record RunMutation(String name, String test, List<String> told, List<Edit> edits) {

    static RunMutation of(String name, String test, List<String> told, Edit... edits) {
        return new RunMutation(name, test, told, List.of(edits));
    }

    @Override
    public String toString() {
        return name;
    }
}
