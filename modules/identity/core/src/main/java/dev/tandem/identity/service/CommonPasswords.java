package dev.tandem.identity.service;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/// The passwords that most people choose, and attackers try first: those of the commonest 30,000 that are long enough
/// to be taken at all. They are read when the first password is chosen, and take less than a megabyte.
final class CommonPasswords {
    private static final Set<String> ALL = read();

    private CommonPasswords() {}

    static boolean contain(String lowerCase) {
        return ALL.contains(lowerCase);
    }

    static int count() {
        return ALL.size();
    }

    private static Set<String> read() {
        try {
            return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                    .filter(password -> password.length() >= PasswordHasher.MIN_LENGTH)
                    .collect(toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
