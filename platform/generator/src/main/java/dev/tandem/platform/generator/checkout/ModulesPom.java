package dev.tandem.platform.generator.checkout;

import dev.tandem.platform.generator.wanted.Refused;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// `modules/pom.xml`, which names all modules.
public final class ModulesPom {
    public static final Path FILE = Path.of("modules/pom.xml");

    private static final Pattern MODULE = Pattern.compile("(?m)^    <module>.*</module>\n");
    private static final Pattern DEPENDENCY = Pattern.compile("(?ms)^    <dependency>\n.*?^    </dependency>\n");

    private ModulesPom() {}

    /// The file with another module, in alphabetical order.
    public static String with(String module, String pom) {
        var modules = inserted(
                pom, MODULE, "    <module>%1$s/core</module>\n    <module>%1$s/jdbc</module>\n".formatted(module));
        return inserted(modules, DEPENDENCY, """
                    <dependency>
                      <groupId>dev.tandem</groupId>
                      <artifactId>tandem-%s-jdbc</artifactId>
                      <version>${project.version}</version>
                    </dependency>
                """.formatted(module));
    }

    /// Inserts before the first element that comes later in the alphabet, or behind the last one.
    private static String inserted(String pom, Pattern element, String added) {
        var at = -1;
        for (var found : element.matcher(pom).results().toList()) {
            if (found.group().compareTo(added) > 0) {
                at = found.start();
                break;
            }
            at = found.end();
        }
        if (at < 0) {
            throw new Refused(FILE + " names no module.");
        }
        return pom.substring(0, at) + added + pom.substring(at);
    }
}
