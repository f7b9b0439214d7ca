package dev.tandem.platform.web;

/// An answer that shows a stored state; its revision is also the `ETag`, which `If-Match` takes back.
public interface RevisedResponse {
    long revision();
}
