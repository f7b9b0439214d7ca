package dev.tandem.platform.generator.checkout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// `modules/pom.xml`, which names all modules.
public final class ModulesPom {
    public static final Path FILE = Path.of("modules/pom.xml");

    private static final Pattern MODULE = Pattern.compile("    <module>.*</module>\n");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)    <dependency>\n.*?    </dependency>\n");

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

    private static String inserted(String pom, Pattern element, String added) {
        var all = new ArrayList<>(
                element.matcher(pom).results().map(MatchResult::group).toList());
        var first = pom.indexOf(all.getFirst());
        var last = pom.lastIndexOf(all.getLast()) + all.getLast().length();
        all.add(added);
        all.sort(Comparator.naturalOrder());
        return pom.substring(0, first) + String.join("", all) + pom.substring(last);
    }
}
