package dev.tandem.platform.web;

import org.mapstruct.InjectionStrategy;
import org.mapstruct.MapperConfig;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

/// How every mapper between domain and wire is made: a bean, complete or not compiled, the same text at every build.
@MapperConfig(
        componentModel = ComponentModel.JAKARTA,
        injectionStrategy = InjectionStrategy.CONSTRUCTOR,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        suppressTimestampInGenerated = true)
public interface ApiMapping {}
