package dev.tandem.platform.jdbc.row;

import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.model.DataType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Money stored as a whole number of minor units, which is exact on both databases.
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@MappedProperty(type = DataType.LONG, converter = MinorUnitsConverter.class)
public @interface MinorUnits {}
