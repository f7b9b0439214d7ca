package dev.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.project.ArchitecturePart;
import dev.tandem.architecture.project.Library;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Tandem keeps its own rules, and no rule holds only because it checks nothing.
class TandemArchitectureTest {
    private static final String BASE = "dev.tandem";
    private static final Architecture TANDEM = Architecture.of(BASE);

    @ParameterizedTest
    @MethodSource
    void keepsTheRulesOfCode(CheckedRule rule) {
        rule.check();
    }

    static List<CheckedRule> keepsTheRulesOfCode() {
        return TANDEM.rulesOfCode();
    }

    @ParameterizedTest
    @MethodSource
    @Tag(OnBothDatabases.TAG)
    void keepsTheRulesOfSchemas(CheckedRule rule) {
        rule.check();
    }

    static List<CheckedRule> keepsTheRulesOfSchemas() {
        return TANDEM.rulesOfSchemas(TANDEM.schemas());
    }

    /// A rule with a misspelt package would never fail. Dialect packages may be missing, and
    /// `LayerRulesTest` shows that they are found.
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SQLITE", "POSTGRES"})
    void hasClassesInEveryPart(ArchitecturePart part) {
        assertThat(TANDEM.production().that(part.in(BASE))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void findsEveryPackageOfALibrary(String packages) {
        var folder = packages.replace("..", "").replace('.', '/');

        assertThat(isInTheJdk(packages.replace("..", "")) || isOnTheClassPath(folder))
                .isTrue();
    }

    /// Mocks are on no class path.
    static Stream<String> findsEveryPackageOfALibrary() {
        return Arrays.stream(Library.values())
                .filter(library -> library != Library.MOCKS)
                .flatMap(Library::packages);
    }

    private static boolean isInTheJdk(String packages) {
        return ModuleLayer.boot().modules().stream()
                .flatMap(module -> module.getPackages().stream())
                .anyMatch(name -> (name + ".").startsWith(packages + "."));
    }

    private static boolean isOnTheClassPath(String folder) {
        return TandemArchitectureTest.class.getClassLoader().getResource(folder) != null;
    }
}
