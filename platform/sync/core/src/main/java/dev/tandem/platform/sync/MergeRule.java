package dev.tandem.platform.sync;

/// What becomes of a row that was changed in two places at the same time.
public enum MergeRule {
    /// Each field keeps the last write that changed it.
    BY_FIELD,
    /// The row keeps the last write as a whole.
    WHOLE_ROW
}
