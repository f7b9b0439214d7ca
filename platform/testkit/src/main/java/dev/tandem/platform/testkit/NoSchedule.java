package dev.tandem.platform.testkit;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.processor.ExecutableMethodProcessor;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.scheduling.processor.ScheduledMethodProcessor;
import jakarta.inject.Singleton;

/// Runs no scheduled method in the applications of tests: its statements would be counted for
/// the request that is served meanwhile.
@Singleton
@Replaces(ScheduledMethodProcessor.class)
final class NoSchedule implements ExecutableMethodProcessor<Scheduled> {
    @Override
    public void process(BeanDefinition<?> type, ExecutableMethod<?, ?> method) {}
}
