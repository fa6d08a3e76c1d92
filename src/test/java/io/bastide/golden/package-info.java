/** The examples compile to exactly what lies in {@code golden/}. */
@NullMarked
package io.bastide.golden;

import org.jspecify.annotations.NullMarked;
