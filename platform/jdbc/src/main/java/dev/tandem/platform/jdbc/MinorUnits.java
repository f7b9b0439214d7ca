package dev.tandem.platform.jdbc;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Money kept as a whole number of minor units, exact on both databases.
@Retention(RetentionPolicy.RUNTIME)
@TypeDef(type = DataType.LONG, converter = MinorUnitsConverter.class)
public @interface MinorUnits {}
