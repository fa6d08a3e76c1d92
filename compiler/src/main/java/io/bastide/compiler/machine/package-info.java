/**
 * What a build may ask of the machine it runs on: variables, files, commands, the time, chance. Everything that asks takes
 * a {@link io.bastide.compiler.machine.Machine}; nothing else may.
 */
@NullMarked
package io.bastide.compiler.machine;

import org.jspecify.annotations.NullMarked;
