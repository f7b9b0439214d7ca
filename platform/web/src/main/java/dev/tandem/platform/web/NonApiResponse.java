package dev.tandem.platform.web;

/// The response of a route that serves a file and is not part of the API. The OpenAPI document
/// does not have the route, and the route accepts any query.
public interface NonApiResponse {}
