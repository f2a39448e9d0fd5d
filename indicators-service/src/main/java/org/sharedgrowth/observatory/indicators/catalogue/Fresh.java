package org.sharedgrowth.observatory.indicators.catalogue;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation whose answer depends only on its URL, the language, the structures and the
 * newest release. Its answers have an {@code ETag}, and a client with a current copy gets 304
 * before any work is done.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface Fresh {}
