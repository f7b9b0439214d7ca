package dev.tandem.platform.web;

/// The answer of a route that serves a file and is no part of the API: the OpenAPI document does not have it,
/// and it may be asked for with any query.
public interface StaticFile {}
