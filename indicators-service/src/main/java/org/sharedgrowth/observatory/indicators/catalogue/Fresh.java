package org.sharedgrowth.observatory.indicators.catalogue;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation whose answer depends on its URL, the language, the structures and the newest release
 * only: it gets an {@code ETag}, and 304 before any work is done.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface Fresh {}
