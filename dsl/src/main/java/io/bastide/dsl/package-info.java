/**
 * What spec authors import first: platforms, clusters, environments, tenants and overlays.
 *
 * <p>The DSL depends on the JDK, JSpecify and Immutables annotations alone and knows no stage of the compiler.
 */
@NullMarked
package io.bastide.dsl;

import org.jspecify.annotations.NullMarked;
