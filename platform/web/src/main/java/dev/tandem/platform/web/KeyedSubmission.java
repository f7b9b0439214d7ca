package dev.tandem.platform.web;

import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Submission;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// One whose sender gave it a key; the fingerprint is taken when the whole request has been read.
record KeyedSubmission(Submission.Key word, Supplier<String> fingerprint, Ledger ledger) implements Submission {

    @Override
    public Optional<Submission.Key> key() {
        return Optional.of(word);
    }

    @Override
    public <T extends Identified<?>> T once(Supplier<T> work, Function<UUID, T> again) {
        var before = ledger.enter(word, fingerprint.get());
        if (before.isPresent()) {
            return again.apply(before.get());
        }
        var done = work.get();
        ledger.done(word, done.id().value());
        return done;
    }
}
