package io.bastide.conformance;

import io.bastide.sops.Plaintext;
import io.bastide.sops.Sops;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.age.AgeIdentity;
import io.bastide.sops.age.AgeKeyService;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyRing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** Reads files that mean harm in a process with little memory, so that a test survives what they do. */
final class HostileReader {

    private HostileReader() {}

    /** Prints what became of a file: how many documents, or the fault. Arguments: mode, file, identity. */
    public static void main(String[] arguments) throws IOException, SopsException {
        Path file = Path.of(arguments[1]);
        byte[] bytes = Files.readAllBytes(file);
        SopsFormat format = SopsFormat.of(file.getFileName().toString());
        try {
            int documents = arguments[0].equals("plain")
                    ? Plaintext.read(bytes, format).size()
                    : open(bytes, format, Files.readString(Path.of(arguments[2])));
            System.out.print(documents);
        } catch (SopsException refused) {
            System.out.print(refused.fault());
        }
    }

    private static int open(byte[] bytes, SopsFormat format, String identityFile) throws SopsException {
        String key = identityFile
                .lines()
                .filter(line -> !line.startsWith("#"))
                .findFirst()
                .orElseThrow();
        try (var identity = AgeIdentity.of(key.getBytes(StandardCharsets.US_ASCII))) {
            KeyRing keys = new KeyRing(List.of(new AgeKeyService(List.of(identity))), new SecureRandom());
            var sops = new Sops(keys, InstantSource.system(), new SecureRandom());
            try (var opened = sops.open(SopsFile.read(bytes, format))) {
                return opened.documents().size();
            }
        }
    }
}
