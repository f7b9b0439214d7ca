package dev.tandem.architecture.mutation;

import java.util.List;

/// A way to break the real code that shows only while a test runs, and the output that the
/// test must then have.
///
/// @param test `<class>#<method>`
record RuntimeMutation(String name, String test, List<String> expectedOutput, List<Edit> edits) {

    static RuntimeMutation of(String name, String test, List<String> expectedOutput, Edit... edits) {
        return new RuntimeMutation(name, test, expectedOutput, List.of(edits));
    }

    @Override
    public String toString() {
        return name;
    }
}
