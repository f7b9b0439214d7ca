package dev.tandem.platform.app.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/// Removes secrets from a line of the log: access tokens, password hashes, passwords that follow
/// their name, e-mail addresses, and the texts that were given to [#hide]. The work is
/// proportional to the length of the line, and a line without anything secret is read once only.
public final class SecretMask {
    private static final String MASK = "***";
    private static final String TOKEN = "eyJ";
    private static final String HASH = "$argon2";
    private static final String PASSWORD = "password";

    /// The field is static because logging starts before anything else.
    private static final Set<String> SECRETS = new CopyOnWriteArraySet<>();

    /// The bytes with which a secret may begin, so that any other byte costs one look.
    private static final boolean[] BEGINNINGS = new boolean[256];

    static {
        for (var beginning : List.of(TOKEN, HASH, PASSWORD, PASSWORD.toUpperCase(Locale.ROOT), "@")) {
            BEGINNINGS[beginning.charAt(0)] = true;
        }
    }

    private SecretMask() {}

    /// From now on this text appears in no line, neither as it is nor as JSON escapes it.
    public static void hide(String secret) {
        BEGINNINGS[secret.getBytes(UTF_8)[0] & 0xff] = true;
        BEGINNINGS['\\'] = true;
        SECRETS.add(secret);
        SECRETS.add(secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
    }

    static byte[] mask(byte[] line) {
        return mayHoldSecrets(line) ? mask(new String(line, UTF_8)).getBytes(UTF_8) : line;
    }

    static String mask(String line) {
        var masked = line;
        for (var secret : SECRETS) {
            masked = masked.replace(secret, MASK);
        }
        masked = maskFrom(TOKEN, masked, SecretMask::isOfToken);
        masked = maskFrom(HASH, masked, SecretMask::isOfHash);
        return maskAddresses(maskPasswords(masked));
    }

    private static boolean mayHoldSecrets(byte[] line) {
        for (var i = 0; i < line.length; i++) {
            if (BEGINNINGS[line[i] & 0xff] && beginsSecret(line, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsSecret(byte[] line, int start) {
        return line[start] == '@'
                || isAt(line, start, TOKEN)
                || isAt(line, start, HASH)
                || isPasswordAt(line, start)
                || isAnySecretAt(line, start);
    }

    private static boolean isPasswordAt(byte[] line, int start) {
        for (var i = 0; i < PASSWORD.length(); i++) {
            if (start + i >= line.length || (line[start + i] | ' ') != PASSWORD.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAnySecretAt(byte[] line, int start) {
        for (var secret : SECRETS) {
            if (isAt(line, start, secret)) {
                return true;
            }
        }
        return false;
    }

    /// Compares the ASCII characters at the beginning of the text only; [#mask] compares the rest.
    private static boolean isAt(byte[] line, int start, String text) {
        for (var i = 0; i < text.length() && text.charAt(i) < 128; i++) {
            if (start + i >= line.length || line[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private interface CharacterSet {
        boolean test(char character);
    }

    private static boolean isLetterOrDigit(char it) {
        return (it >= 'a' && it <= 'z') || (it >= 'A' && it <= 'Z') || (it >= '0' && it <= '9');
    }

    private static boolean isOfToken(char it) {
        return isLetterOrDigit(it) || it == '-' || it == '_' || it == '.';
    }

    private static boolean isOfHash(char it) {
        return isLetterOrDigit(it) || "$+/\\=,.-_".indexOf(it) >= 0;
    }

    private static boolean isOfDomain(char it) {
        return isLetterOrDigit(it) || it == '-' || it == '.' || it >= 128;
    }

    private static boolean isOfMailbox(char it) {
        return it >= 128 || isLetterOrDigit(it) || "!#$%&'*+-/=?^_`{|}~.".indexOf(it) >= 0;
    }

    private static int end(String line, int start, CharacterSet characters) {
        var end = start;
        while (end < line.length() && characters.test(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String maskFrom(String beginning, String line, CharacterSet characters) {
        var found = line.indexOf(beginning);
        if (found < 0) {
            return line;
        }
        var masked = new StringBuilder();
        var done = 0;
        while (found >= 0) {
            masked.append(line, done, found).append(MASK);
            done = end(line, found + beginning.length(), characters);
            found = line.indexOf(beginning, done);
        }
        return masked.append(line, done, line.length()).toString();
    }

    /// Masks `"password": "…"` as JSON writes it, also inside a JSON string, and `password=…`
    /// as records and forms write it.
    private static String maskPasswords(String line) {
        var found = indexOfPassword(line, 0);
        if (found < 0) {
            return line;
        }
        var masked = new StringBuilder();
        var done = 0;
        while (found >= 0) {
            var value = end(line, found + PASSWORD.length(), it -> "\\\" :=".indexOf(it) >= 0);
            var assigned = line.substring(found + PASSWORD.length(), value);
            masked.append(line, done, value);
            done = value;
            if (assigned.contains("=") || assigned.contains(":")) {
                done = assigned.endsWith("\"")
                        ? endOfQuoted(line, value)
                        : end(line, value, it -> ",)]}&\n".indexOf(it) < 0);
                masked.append(MASK);
            }
            found = indexOfPassword(line, done);
        }
        return masked.append(line, done, line.length()).toString();
    }

    /// The name may be part of another one, such as `newPassword`.
    private static int indexOfPassword(String line, int from) {
        for (var at = from; at <= line.length() - PASSWORD.length(); at++) {
            if ((line.charAt(at) | ' ') == PASSWORD.charAt(0)
                    && line.regionMatches(true, at, PASSWORD, 0, PASSWORD.length())) {
                return at;
            }
        }
        return -1;
    }

    /// The closing quote has no more backslashes before it than the opening quote, which
    /// stands right before the value.
    private static int endOfQuoted(String line, int value) {
        var most = backslashesBefore(line, value - 1);
        for (var quote = line.indexOf('"', value); quote >= 0; quote = line.indexOf('"', quote + 1)) {
            var backslashes = backslashesBefore(line, quote);
            if (backslashes <= most || (most == 0 && backslashes % 2 == 0)) {
                return Math.max(value, quote - Math.min(most, backslashes));
            }
        }
        return line.length();
    }

    private static int backslashesBefore(String line, int index) {
        var count = 0;
        while (index - count > 0 && line.charAt(index - count - 1) == '\\') {
            count++;
        }
        return count;
    }

    /// An address is a name, `@`, and a domain with a dot in it; `Object@1a2b3c` is none.
    private static String maskAddresses(String line) {
        var at = line.indexOf('@');
        if (at < 0) {
            return line;
        }
        var masked = new StringBuilder();
        var done = 0;
        while (at >= 0) {
            var begin = at;
            while (begin > done && isOfMailbox(line.charAt(begin - 1))) {
                begin--;
            }
            var end = end(line, at + 1, SecretMask::isOfDomain);
            if (begin < at && line.substring(at + 1, end).contains(".")) {
                masked.append(line, done, begin).append(MASK);
                done = end;
            }
            at = line.indexOf('@', Math.max(end, at + 1));
        }
        return masked.append(line, done, line.length()).toString();
    }
}
