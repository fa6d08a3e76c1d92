package io.bastide.compiler.validate;

import io.bastide.dsl.DefaultLimits;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.workload.Resources;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What containers consume, and how it is read from the DSL: thousandths of a core, or bytes.
 *
 * <p>What a container does not state is filled in as the API server does. Source: Kubernetes, "Limit Ranges" and
 * "Resource Management for Pods and Containers".
 */
enum Amount {
    /** Processor time. */
    CPU("cpu") {
        @Override
        OptionalLong statedRequest(Resources resources) {
            return millis(resources.cpuRequest());
        }

        @Override
        OptionalLong statedLimit(Resources resources) {
            return millis(resources.cpuLimit());
        }

        @Override
        OptionalLong defaultRequest(DefaultLimits defaults) {
            return millis(defaults.cpuRequest());
        }

        @Override
        OptionalLong defaultLimit(DefaultLimits defaults) {
            return millis(defaults.cpuLimit());
        }

        @Override
        OptionalLong max(DefaultLimits defaults) {
            return millis(defaults.maxCpu());
        }

        @Override
        String shown(long amount) {
            return Cpu.millis(amount).toString();
        }
    },
    /** Memory. */
    MEMORY("memory") {
        @Override
        OptionalLong statedRequest(Resources resources) {
            return bytes(resources.memoryRequest());
        }

        @Override
        OptionalLong statedLimit(Resources resources) {
            return bytes(resources.memoryLimit());
        }

        @Override
        OptionalLong defaultRequest(DefaultLimits defaults) {
            return bytes(defaults.memoryRequest());
        }

        @Override
        OptionalLong defaultLimit(DefaultLimits defaults) {
            return bytes(defaults.memoryLimit());
        }

        @Override
        OptionalLong max(DefaultLimits defaults) {
            return bytes(defaults.maxMemory());
        }

        @Override
        String shown(long amount) {
            return new Memory(amount).toString();
        }
    };

    private final String word;

    Amount(String word) {
        this.word = word;
    }

    /** How messages name it. */
    String word() {
        return word;
    }

    /** What a container asks for in its spec. */
    abstract OptionalLong statedRequest(Resources resources);

    /** The limit that a container states in its spec. */
    abstract OptionalLong statedLimit(Resources resources);

    /** What a container that states nothing asks for. */
    abstract OptionalLong defaultRequest(DefaultLimits defaults);

    /** The limit of a container that states none. */
    abstract OptionalLong defaultLimit(DefaultLimits defaults);

    /** The largest limit of a container. */
    abstract OptionalLong max(DefaultLimits defaults);

    /** The amount as Kubernetes writes it. */
    abstract String shown(long amount);

    /** The limit of a container once defaults are filled in: its own, the default one, or the largest one. */
    OptionalLong limit(Resources resources, Optional<DefaultLimits> defaults) {
        return first(statedLimit(resources), impliedLimit(defaults));
    }

    /** The limit of a container that states none: the default one, or the largest one. */
    OptionalLong impliedLimit(Optional<DefaultLimits> defaults) {
        return defaults.map(each -> first(defaultLimit(each), max(each))).orElse(OptionalLong.empty());
    }

    /** What a container asks for once defaults are filled in: its own request, its own limit, or the default ones. */
    OptionalLong request(Resources resources, Optional<DefaultLimits> defaults) {
        OptionalLong stated = first(statedRequest(resources), statedLimit(resources));
        return first(
                stated, first(defaults.map(this::defaultRequest).orElse(OptionalLong.empty()), impliedLimit(defaults)));
    }

    static OptionalLong millis(Optional<Cpu> cpu) {
        return cpu.map(each -> OptionalLong.of(each.millis())).orElse(OptionalLong.empty());
    }

    static OptionalLong bytes(Optional<Memory> memory) {
        return memory.map(each -> OptionalLong.of(each.bytes())).orElse(OptionalLong.empty());
    }

    private static OptionalLong first(OptionalLong one, OptionalLong other) {
        return one.isPresent() ? one : other;
    }
}
