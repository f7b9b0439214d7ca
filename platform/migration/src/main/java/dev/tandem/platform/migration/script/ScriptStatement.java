package dev.tandem.platform.migration.script;

/// A statement of a script, without the `;` at its end.
public record ScriptStatement(int line, String sql) {}
