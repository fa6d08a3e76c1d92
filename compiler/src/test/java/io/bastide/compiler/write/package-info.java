/** Tests of the write stage; the one place where tests touch the disk. */
@NullMarked
package io.bastide.compiler.write;

import org.jspecify.annotations.NullMarked;
