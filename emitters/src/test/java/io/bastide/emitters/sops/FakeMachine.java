package io.bastide.emitters.sops;

import io.bastide.compiler.machine.Machine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A machine of maps, whose time stands still and whose chance repeats itself. */
final class FakeMachine implements Machine {
    /** The folder of the spec. */
    static final Path SPEC = Path.of("/spec");

    private final Map<String, String> variables = new TreeMap<>();
    private final Map<Path, byte[]> files = new HashMap<>();
    private final Set<Path> broken = new HashSet<>();
    private final CountingRandom random = new CountingRandom();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    FakeMachine set(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    FakeMachine unset(String variable) {
        variables.remove(variable);
        return this;
    }

    /** Puts a file into the folder of the spec. */
    FakeMachine put(String path, byte[] content) {
        files.put(SPEC.resolve(path), content.clone());
        return this;
    }

    FakeMachine put(String path, String content) {
        return put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    FakeMachine remove(String path) {
        files.remove(SPEC.resolve(path));
        return this;
    }

    /** Makes a file unreadable. */
    FakeMachine breakFile(String path) {
        broken.add(SPEC.resolve(path));
        return this;
    }

    FakeMachine wait(Duration time) {
        now = now.plus(time);
        return this;
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    @Override
    public String system() {
        return "Linux";
    }

    @Override
    public Optional<byte[]> file(Path path) throws IOException {
        if (broken.contains(path)) {
            throw new IOException("broken");
        }
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    @Override
    public byte[] output(List<String> command, Map<String, String> more, Duration limit) throws IOException {
        throw new IOException("there are no commands");
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public SecureRandom random() {
        return random;
    }

    /** Hashes of a counter. */
    private static final class CountingRandom extends SecureRandom {
        private static final long serialVersionUID = 1;

        /** Bytes of a hash. */
        private static final int BLOCK = 32;

        private long count;

        @Override
        public synchronized void nextBytes(byte[] bytes) {
            for (int at = 0; at < bytes.length; at += BLOCK) {
                byte[] block = hash(count++);
                System.arraycopy(block, 0, bytes, at, Math.min(BLOCK, bytes.length - at));
            }
        }

        private static byte[] hash(long number) {
            try {
                return MessageDigest.getInstance("SHA-256")
                        .digest(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }
}
