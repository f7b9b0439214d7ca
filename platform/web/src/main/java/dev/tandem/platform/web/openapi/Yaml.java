package dev.tandem.platform.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Writes trees as YAML, always the same text for the same tree. It reads YAML and JSON, which
/// is a subset of YAML.
final class Yaml {
    private static final int WIDTH = 120;

    private Yaml() {}

    static JsonObject read(URL file) {
        try (var text = file.openStream()) {
            return new JsonObject(new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Map<String, Object> tree) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setDereferenceAliases(true);
        options.setWidth(WIDTH);
        return new org.yaml.snakeyaml.Yaml(options).dump(tree);
    }
}
