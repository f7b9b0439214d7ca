package dev.tandem.identity.service;

/// Who somebody says they are, by username or e-mail address, and their proof; as text it shows no password.
public record Credentials(String name, String password) {
    @Override
    public String toString() {
        return "Login[" + name + "]";
    }
}
