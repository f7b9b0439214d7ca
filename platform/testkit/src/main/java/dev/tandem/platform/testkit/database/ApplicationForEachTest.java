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

/// Lends a stage to one test at a time and fills the test's parameters from it.
record ApplicationForEachTest(Engine engine, PostgresIsolation isolation)
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver, TestInstantiationAwareExtension {

    private static final Namespace NAMESPACE = Namespace.create(ApplicationForEachTest.class);

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        application(test);
    }

    /// What a module should not have done fails the test that made it do so, also a test that fails anyway.
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

    /// Kept for the whole test run, and closed by JUnit at its end.
    private TestApplications applications(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(engine, key -> new TestApplications(engine), TestApplications.class);
    }
}
