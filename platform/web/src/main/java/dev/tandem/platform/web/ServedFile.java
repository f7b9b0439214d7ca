package dev.tandem.platform.web;

/// The body of an answer that is a file, and no part of the API.
public interface ServedFile {}
