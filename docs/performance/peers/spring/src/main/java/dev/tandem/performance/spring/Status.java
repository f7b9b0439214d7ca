package dev.tandem.performance.spring;

enum Status {
    DRAFT,
    PUBLISHED
}
