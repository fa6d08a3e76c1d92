/** SOPS files of {@code KEY=value} lines, with the metadata flattened into keys. */
@NullMarked
package io.bastide.sops.dotenv;

import org.jspecify.annotations.NullMarked;
