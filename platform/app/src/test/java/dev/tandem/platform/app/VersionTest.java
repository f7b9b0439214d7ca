package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void showsTheVersionsOfTandemAndJava() {
        assertThat(new Version().getVersion()).containsExactly("Tandem (not packaged)", "on Java " + Runtime.version());
    }
}
