package org.mockito;

/// The rules look at the package name of this class only. The real Mockito is on no class
/// path here.
public final class Mockito {
    private Mockito() {}

    public static <T> T mock(T value) {
        return value;
    }
}
