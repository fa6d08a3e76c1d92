/** SOPS files of raw bytes: a JSON file whose one key holds them. */
@NullMarked
package io.bastide.sops.binary;

import org.jspecify.annotations.NullMarked;
