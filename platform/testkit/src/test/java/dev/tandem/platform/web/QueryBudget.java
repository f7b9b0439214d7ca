package dev.tandem.platform.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Stands for the one of `platform/web`, which is built after the testkit.
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryBudget {
    int value();
}
