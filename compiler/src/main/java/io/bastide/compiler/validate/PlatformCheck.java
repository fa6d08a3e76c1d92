package io.bastide.compiler.validate;

import io.bastide.dsl.Platform;

/** One concern of a platform as a whole. Makes no tenant. */
@FunctionalInterface
interface PlatformCheck {
    /** Reports every mistake of this concern in a platform. */
    void check(Platform platform, Findings findings);
}
