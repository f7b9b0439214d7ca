package dev.tandem.platform.jdbc;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// A date kept as ISO text (`2026-02-28`), which both databases compare and give back alike.
@Retention(RetentionPolicy.RUNTIME)
@TypeDef(type = DataType.STRING, converter = IsoDateConverter.class)
public @interface IsoDate {}
