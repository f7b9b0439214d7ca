package dev.tandem.platform.jdbc.row;

import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.model.DataType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A date, which SQLite stores as ISO text (`2026-02-28`), and PostgreSQL as `date`. Both compare
/// and return it alike.
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@MappedProperty(type = DataType.STRING, converter = IsoDateConverter.class)
public @interface IsoDate {}
