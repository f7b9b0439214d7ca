package dev.tandem.platform.web.revision;

/// A response that shows a stored state. Its `ETag` begins with the revision, and `If-Match`
/// accepts it.
public interface RevisedResponse {
    long revision();
}
