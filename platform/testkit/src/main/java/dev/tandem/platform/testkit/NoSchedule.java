package dev.tandem.platform.testkit;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.processor.ExecutableMethodProcessor;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.scheduling.processor.ScheduledMethodProcessor;
import jakarta.inject.Singleton;

/// Nothing runs unasked in an application that tests start, however long it lives: its statements would be counted as
/// those of whoever is served meanwhile.
@Singleton
@Replaces(ScheduledMethodProcessor.class)
final class NoSchedule implements ExecutableMethodProcessor<Scheduled> {
    @Override
    public void process(BeanDefinition<?> type, ExecutableMethod<?, ?> method) {}
}
