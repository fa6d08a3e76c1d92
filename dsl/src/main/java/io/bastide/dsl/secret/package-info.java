/**
 * Secrets as authors declare them: which values there are and where each comes from, who can open them, and how a cluster
 * gets them. No value of a secret is ever held here.
 */
@NullMarked
package io.bastide.dsl.secret;

import org.jspecify.annotations.NullMarked;
