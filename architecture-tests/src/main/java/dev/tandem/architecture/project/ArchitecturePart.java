package dev.tandem.architecture.project;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The parts of a project, as packages below its base package; `*` stands for the name of any
/// module.
///
/// The platform is the project's own or, in a project that builds on it, Tandem's.
public enum ArchitecturePart {
    PLATFORM("platform.."),
    KERNEL("platform.kernel.."),
    PLATFORM_WEB("platform.web.."),
    PLATFORM_JDBC("platform.jdbc.."),
    PROGRAM("platform.app.."),
    ARCHITECTURE("architecture.."),
    MODULE("*.."),
    FACE("*"),
    MODEL("*.model.."),
    API("*.api.."),
    SERVICE("*.service.."),
    REPOSITORY("*.repository.."),
    JDBC("*.jdbc.."),
    SQLITE("*.jdbc.sqlite.."),
    POSTGRES("*.jdbc.postgres..");

    private static final String TANDEM = "dev.tandem";

    private final String packages;

    ArchitecturePart(String packages) {
        this.packages = packages;
    }

    public DescribedPredicate<JavaClass> in(String base) {
        var own = resideInAPackage(base + "." + packages);
        if (packages.startsWith("*")) {
            return own.and(not(PLATFORM.in(base))).and(not(ARCHITECTURE.in(base)));
        }
        return this == ARCHITECTURE ? own : own.or(resideInAPackage(TANDEM + "." + packages));
    }

    /// The domain types of modules: their faces and their models.
    public static DescribedPredicate<JavaClass> business(String base) {
        return FACE.in(base).or(MODEL.in(base));
    }

    /// The first name of a package below the base: `trips`, `platform`.
    public static String module(String base, JavaClass type) {
        return type.getPackageName().substring(base.length() + 1).replaceFirst("\\..*", "");
    }

    /// The classes of each module, by the name of the module.
    public static Map<String, List<JavaClass>> modules(String base, JavaClasses classes) {
        return classes.that(MODULE.in(base)).stream().collect(Collectors.groupingBy(type -> module(base, type)));
    }
}
