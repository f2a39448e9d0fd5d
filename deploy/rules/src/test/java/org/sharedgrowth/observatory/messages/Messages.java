package org.sharedgrowth.observatory.messages;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Stands in for the annotation of the same name, whose module cannot be used here because its own
 * tests use these rules.
 */
@Retention(RetentionPolicy.RUNTIME)
public @interface Messages {
    Class<?> of() default void.class;
}
