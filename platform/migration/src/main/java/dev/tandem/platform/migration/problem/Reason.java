package dev.tandem.platform.migration.problem;

import static java.util.stream.Collectors.joining;

import java.net.UnknownHostException;
import java.util.Objects;
import java.util.stream.Stream;

/// Why a database could not be used, in one sentence.
public final class Reason {
    private Reason() {}

    /// The driver says of a host that nobody knows only that the attempt has failed.
    public static String of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(UnknownHostException.class::isInstance)
                .findFirst()
                .map(cause -> "nobody knows its host " + cause.getMessage())
                .orElseGet(() -> oneLine(String.valueOf(failure.getMessage())));
    }

    private static String oneLine(String message) {
        return message.lines().map(String::strip).collect(joining(" ")).replaceFirst("\\.$", "");
    }
}
