package org.sharedgrowth.observatory.messages;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Replaces the annotation of the same name, whose module uses these rules. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Messages {
    Class<?> of() default void.class;
}
