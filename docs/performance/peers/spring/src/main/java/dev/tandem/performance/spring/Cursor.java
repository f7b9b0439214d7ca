package dev.tandem.performance.spring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDateTime;
import java.util.Base64;

record Cursor(LocalDateTime at, String id) {
    static Cursor of(String text) {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|");
        return new Cursor(LocalDateTime.parse(parts[0]), parts[1]);
    }

    static Cursor behind(Trip trip) {
        return new Cursor(trip.createdAt, trip.id);
    }

    String text() {
        return Base64.getUrlEncoder().encodeToString((at + "|" + id).getBytes(UTF_8));
    }
}
