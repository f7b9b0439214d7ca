package dev.tandem.platform.web.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// A JSON object within the OpenAPI document. A member that is asked for and does not exist is
/// created as an empty object.
record JsonObject(Map<String, Object> members) {

    JsonObject() {
        this(new LinkedHashMap<>());
    }

    JsonObject at(String... path) {
        var tree = this;
        for (var name : path) {
            tree = of(tree.members.computeIfAbsent(name, absent -> new LinkedHashMap<>()));
        }
        return tree;
    }

    /// The objects of the list `name`; empty if there is no such list.
    List<JsonObject> all(String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream().map(JsonObject::of).toList()
                : List.of();
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    String text(String name) {
        return String.valueOf(members.get(name));
    }

    void each(BiConsumer<String, JsonObject> action) {
        members.forEach((name, member) -> action.accept(String.valueOf(name), of(member)));
    }

    /// Adds a member. If there is one of that name already, it must be equal.
    void put(String name, Object member) {
        var before = members.putIfAbsent(name, member);
        if (before != null && !before.equals(member)) {
            throw new IllegalStateException(
                    "two modules say different things of " + name + ": " + before + " and " + member);
        }
    }

    /// Appends to the list `name`, which is created if it does not exist.
    void append(String name, Object element) {
        var list = new ArrayList<Object>(members.get(name) instanceof List<?> before ? before : List.of());
        list.add(element);
        members.put(name, list);
    }

    @SuppressWarnings("unchecked")
    static JsonObject of(Object member) {
        return new JsonObject((Map<String, Object>) member);
    }

    static Map<String, Object> reference(String kind, String name) {
        return Map.of("$ref", "#/components/" + kind + "/" + name);
    }
}
