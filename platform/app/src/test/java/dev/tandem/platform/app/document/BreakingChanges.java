package dev.tandem.platform.app.document;

import dev.tandem.platform.testkit.http.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What breaks a client of one OpenAPI document when the server has another one: requests may
/// only allow more, and responses may only contain less.
final class BreakingChanges {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private final Map<String, Object> before;
    private final Map<String, Object> after;
    private final List<Break> found = new ArrayList<>();

    /// A change of an operation. The changelog must name the operation or its path.
    record Break(String operation, String path, String what) {
        @Override
        public String toString() {
            return operation + " (" + path + "): " + what;
        }
    }

    private BreakingChanges(String before, String after) {
        this.before = read(before);
        this.after = read(after);
    }

    static List<Break> between(String before, String after) {
        var breaks = new BreakingChanges(before, after);
        breaks.compare();
        return breaks.found;
    }

    private static Map<String, Object> read(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    private void compare() {
        var paths = ApiDocument.object(after, "paths");
        ApiDocument.object(before, "paths").keySet().forEach(path -> {
            var old = ApiDocument.object(before, "paths", path);
            old.keySet().stream().filter(VERBS::contains).forEach(verb -> {
                var operation = new OperationBreakingChanges(
                        new DocumentedOperation(before, old, verb),
                        new DocumentedOperation(after, ApiDocument.object(paths, path), verb));
                var id = String.valueOf(ApiDocument.object(old, verb).get("operationId"));
                operation.find().forEach(what -> found.add(new Break(id, path, what)));
            });
        });
    }
}
