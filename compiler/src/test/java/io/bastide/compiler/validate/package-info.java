/** Tests of the validate stage: one case per rule and near miss, and what the stage promises as a whole. */
@NullMarked
package io.bastide.compiler.validate;

import org.jspecify.annotations.NullMarked;
