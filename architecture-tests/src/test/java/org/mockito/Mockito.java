package org.mockito;

/// Only its name counts: the real one is on no class path here.
public final class Mockito {
    private Mockito() {}

    public static <T> T mock(T answer) {
        return answer;
    }
}
