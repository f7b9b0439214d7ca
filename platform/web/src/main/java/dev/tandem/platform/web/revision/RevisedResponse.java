package dev.tandem.platform.web.revision;

/// An answer that shows a stored state; its `ETag` begins with the revision, and `If-Match` takes it back.
public interface RevisedResponse {
    long revision();
}
