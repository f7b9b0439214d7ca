package dev.tandem.platform.sync.service;

import static java.util.stream.Collectors.toMap;

import dev.tandem.platform.sync.SyncTable;
import dev.tandem.platform.web.json.BodyReader;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Rows as clients send them, and their fields as JSON.
@Singleton
class RowJson {
    private static final String ID = "id";

    private final BodyReader bodies;
    private final JsonMapper json;

    RowJson(BodyReader bodies, JsonMapper json) {
        this.bodies = bodies;
        this.json = json;
    }

    /// The fields that a client has sent. What only the server writes is left out: a client sends
    /// it along with the rest of its row.
    Map<String, JsonNode> sent(SyncTable<?, ?> table, String data) {
        var written = BodyReader.names(table.written());
        var read = BodyReader.names(table.read());
        var fields = new HashMap<String, JsonNode>();
        tree(data).entries().forEach(field -> {
            if (written.contains(field.getKey()) || !read.contains(field.getKey())) {
                fields.put(field.getKey(), field.getValue());
            }
        });
        return fields;
    }

    <W extends Record> W row(SyncTable<W, ?> table, Map<String, JsonNode> fields) {
        return bodies.read(JsonNode.createObjectNode(fields), table.written());
    }

    /// The row with other values in some fields.
    <W extends Record> W with(SyncTable<W, ?> table, W row, Map<String, JsonNode> fields) {
        var all = new HashMap<>(members(row));
        all.putAll(fields);
        return row(table, all);
    }

    /// The fields of a row, but for its id, each as text.
    Map<String, String> values(Record row) {
        var values = new TreeMap<String, String>();
        BodyReader.names(row.getClass()).forEach(name -> values.put(name, text(JsonNode.nullNode())));
        members(row).forEach((name, value) -> values.put(name, text(value)));
        values.remove(ID);
        return values;
    }

    private Map<String, JsonNode> members(Record row) {
        var members = new HashMap<String, JsonNode>();
        try {
            json.writeValueToTree(row).entries().forEach(member -> members.put(member.getKey(), member.getValue()));
            return members;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode tree(String text) {
        try {
            return Objects.requireNonNullElseGet(json.readValue(text, JsonNode.class), JsonNode::nullNode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, JsonNode> trees(Map<String, String> values) {
        return values.entrySet().stream().collect(toMap(Map.Entry::getKey, value -> tree(value.getValue())));
    }

    /// A value whose members stand in the order of their names.
    String sorted(JsonNode node) {
        return text(inOrder(node));
    }

    private static JsonNode inOrder(JsonNode node) {
        if (node.isArray()) {
            var values = new ArrayList<JsonNode>();
            node.values().forEach(value -> values.add(inOrder(value)));
            return JsonNode.createArrayNode(values);
        }
        if (!node.isObject()) {
            return node;
        }
        var members = new TreeMap<String, JsonNode>();
        node.entries().forEach(member -> members.put(member.getKey(), inOrder(member.getValue())));
        return JsonNode.createObjectNode(members);
    }

    /// Fields as one object.
    String object(Map<String, String> values) {
        var members = new TreeMap<String, JsonNode>();
        values.forEach((name, value) -> members.put(name, tree(value)));
        return text(JsonNode.createObjectNode(members));
    }

    String text(JsonNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
