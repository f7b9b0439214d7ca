package dev.tandem.platform.testkit.database;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.statement.Violations;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstantiationAwareExtension;

/// Gives each test a running application for itself, and fills the parameters of the test
/// from its beans.
record ApplicationExtension(Engine engine, PostgresCleanup isolation)
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver, TestInstantiationAwareExtension {

    private static final Namespace NAMESPACE = Namespace.create(ApplicationExtension.class);

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        application(test);
    }

    /// Fails a test for the violations of statement rules that it caused, also when it has
    /// failed for another reason.
    @Override
    public void afterEach(ExtensionContext test) {
        var lease = test.getStore(NAMESPACE).get(ApplicationLease.class, ApplicationLease.class);
        if (lease != null) {
            lease.application().bean(Violations.class).failUnlessReported(test.getExecutionException());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == Engine.class || application(test).offers(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == Engine.class ? engine : application(test).bean(type);
    }

    private TestApplication application(ExtensionContext test) {
        return test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        ApplicationLease.class, key -> applications(test).lease(isolation), ApplicationLease.class)
                .application();
    }

    /// The applications of an engine are kept for the whole test run, and JUnit closes them
    /// at its end.
    private TestApplications applications(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(engine, key -> new TestApplications(engine), TestApplications.class);
    }
}
