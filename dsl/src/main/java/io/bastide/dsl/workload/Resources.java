package io.bastide.dsl.workload;

import io.bastide.dsl.source.Exemption;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.Memory;
import java.util.Optional;

/**
 * What a container asks for, and what it may use at most.
 *
 * @param cpuRequest processor time that the scheduler sets aside
 * @param memoryRequest memory that the scheduler sets aside
 * @param cpuLimit processor time above which the container is throttled
 * @param memoryLimit memory above which the container is killed
 * @param exemption why nothing is asked for, when nothing is
 */
public record Resources(
        Optional<Cpu> cpuRequest,
        Optional<Memory> memoryRequest,
        Optional<Cpu> cpuLimit,
        Optional<Memory> memoryLimit,
        Optional<Exemption> exemption) {
    /**
     * What the container asks for; nothing limits it until {@link #upTo} does.
     *
     * @param cpu for example {@code 100m}
     * @param memory for example {@code 64Mi}
     */
    public static Resources of(String cpu, String memory) {
        return of(Cpu.of(cpu), Memory.of(memory));
    }

    /** What the container asks for; nothing limits it until {@link #upTo} does. */
    public static Resources of(Cpu cpu, Memory memory) {
        return new Resources(
                Optional.of(cpu), Optional.of(memory), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Nothing is asked for: the scheduler places the container blindly, and it is evicted first. */
    public static Resources unstated(String reason) {
        return new Resources(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Exemption.of("no resource requests", reason)));
    }

    /** The same requests with these limits. */
    public Resources upTo(String cpu, String memory) {
        return upTo(Cpu.of(cpu), Memory.of(memory));
    }

    /** The same requests with these limits. */
    public Resources upTo(Cpu cpu, Memory memory) {
        return new Resources(cpuRequest, memoryRequest, Optional.of(cpu), Optional.of(memory), exemption);
    }

    /** The same requests with a limit on memory only, so that idle processors may be used. */
    public Resources upToMemory(String memory) {
        return new Resources(cpuRequest, memoryRequest, Optional.empty(), Optional.of(Memory.of(memory)), exemption);
    }
}
