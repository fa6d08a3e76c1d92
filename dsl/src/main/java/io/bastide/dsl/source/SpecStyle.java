package io.bastide.dsl.source;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of all values that authors build: staged builders that make mandatory attributes a compile error when
 * missing, collections filled by methods named like the attribute, insertion order kept.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        stagedBuilder = true,
        jdkOnly = true,
        overshadowImplementation = true,
        depluralize = false,
        add = "*",
        addAll = "*",
        put = "*",
        putAll = "*")
public @interface SpecStyle {}
