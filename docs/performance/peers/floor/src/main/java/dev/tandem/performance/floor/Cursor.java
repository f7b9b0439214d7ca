package dev.tandem.performance.floor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/// The last trip of a page; its moment is text in the form of ISO 8601.
record Cursor(String at, String id) {
    static Cursor of(String text) {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|");
        return new Cursor(parts[0], parts[1]);
    }

    String text() {
        return Base64.getUrlEncoder().encodeToString((at + "|" + id).getBytes(UTF_8));
    }
}
