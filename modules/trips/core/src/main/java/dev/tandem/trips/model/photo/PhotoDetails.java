package dev.tandem.trips.model.photo;

/// The address of a photo on the web, and its caption.
public record PhotoDetails(PhotoUrl url, Caption caption) {}
