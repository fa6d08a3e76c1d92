package io.bastide.sops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that something is refused for a reason. */
public final class Faults {
    private Faults() {}

    /** The message of the refusal, which is one line and comes without the exception of a parser as its cause. */
    public static AbstractStringAssert<?> assertRefused(SopsFault fault, ThrowingCallable act) {
        SopsException refused = catchThrowableOfType(SopsException.class, act);

        assertThat(refused).isNotNull();
        assertThat(refused.fault()).as(refused.getMessage()).isEqualTo(fault);
        assertThat(refused.getCause()).isNull();
        return assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
    }
}
