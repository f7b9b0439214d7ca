package dev.tandem.platform.app.fuzz;

/// What a server says to a request: the status and, if it refuses, the code. `wanted` is what was asked for.
record Verdict(String wanted, int status, String code) {}
