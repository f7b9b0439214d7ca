package dev.tandem.platform.app.document;

import dev.tandem.platform.testkit.http.ApiDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Finds out whether every value of one schema is also a value of another one, as far as
/// keywords tell.
record SchemaSubset(DocumentedOperation narrowed, DocumentedOperation widened) {
    private static final List<String> AT_MOST = List.of("maxLength", "maxItems", "maximum");
    private static final List<String> AT_LEAST = List.of("minLength", "minItems", "minimum");

    List<String> complaints(String where, Map<String, Object> narrow, Map<String, Object> wide) {
        var complaints = new ArrayList<String>();
        compare(where, plain(narrowed, narrow), plain(widened, wide), complaints);
        return complaints;
    }

    private void compare(String where, Map<String, Object> narrow, Map<String, Object> wide, List<String> complaints) {
        if (!types(wide).containsAll(types(narrow)) || !enumeration(narrow, wide)) {
            complaints.add(where + " may have other values");
        }
        for (var keyword : List.of("pattern", "format")) {
            if (wide.containsKey(keyword) && !Objects.equals(wide.get(keyword), narrow.get(keyword))) {
                complaints.add(where + " has another " + keyword);
            }
        }
        AT_MOST.forEach(keyword -> bound(where, keyword, narrow, wide, -1, complaints));
        AT_LEAST.forEach(keyword -> bound(where, keyword, narrow, wide, 1, complaints));
        if (wide.containsKey("items") && narrow.containsKey("items")) {
            complaints.addAll(
                    complaints(where + "[]", ApiDocument.object(narrow, "items"), ApiDocument.object(wide, "items")));
        }
        properties(where, narrow, wide, complaints);
    }

    private void properties(
            String where, Map<String, Object> narrow, Map<String, Object> wide, List<String> complaints) {
        for (var name : DocumentedOperation.list(wide, "required")) {
            if (!DocumentedOperation.list(narrow, "required").contains(name)) {
                complaints.add(where + "." + name + " must be there on one side only");
            }
        }
        var known = ApiDocument.object(wide, "properties");
        ApiDocument.object(narrow, "properties").keySet().forEach(name -> {
            var inside = where + "." + name;
            if (known.containsKey(name)) {
                complaints.addAll(complaints(
                        inside, ApiDocument.object(narrow, "properties", name), ApiDocument.object(known, name)));
            } else if (Boolean.FALSE.equals(wide.get("additionalProperties"))) {
                complaints.add(inside + " is not known any more");
            }
        });
    }

    private static boolean enumeration(Map<String, Object> narrow, Map<String, Object> wide) {
        return !wide.containsKey("enum")
                || (narrow.containsKey("enum")
                        && DocumentedOperation.list(wide, "enum")
                                .containsAll(DocumentedOperation.list(narrow, "enum")));
    }

    private static void bound(
            String where,
            String keyword,
            Map<String, Object> narrow,
            Map<String, Object> wide,
            int wrong,
            List<String> complaints) {
        if (wide.containsKey(keyword)
                && (!narrow.containsKey(keyword)
                        || number(wide, keyword).compareTo(number(narrow, keyword)) == wrong)) {
            complaints.add(where + " has another " + keyword);
        }
    }

    private static BigDecimal number(Map<String, Object> schema, String keyword) {
        return new BigDecimal(String.valueOf(schema.get(keyword)));
    }

    private static Set<String> types(Map<String, Object> schema) {
        var types = new TreeSet<String>();
        if (schema.get("type") instanceof List<?> several) {
            several.forEach(type -> types.add(String.valueOf(type)));
        } else {
            types.add(String.valueOf(schema.get("type")));
        }
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    /// Resolves references, and turns `anyOf` a type and null into that type or null.
    private static Map<String, Object> plain(DocumentedOperation document, Map<String, Object> schema) {
        if (!schema.containsKey("anyOf")) {
            return document.resolved(schema);
        }
        var orNull = new LinkedHashMap<>(
                document.resolved(DocumentedOperation.list(schema, "anyOf").getFirst()));
        orNull.computeIfPresent("type", (keyword, type) -> List.of(type, "null"));
        return orNull;
    }
}
