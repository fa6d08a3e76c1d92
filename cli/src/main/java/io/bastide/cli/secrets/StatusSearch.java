package io.bastide.cli.secrets;

import io.bastide.compiler.seal.PreviousFiles;
import io.bastide.emitters.sops.WantedSecret;
import io.bastide.sops.Opened;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyGroups;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the secrets of a spec with the files of an output folder. */
public final class StatusSearch {
    /** How long before its end a certificate is told of. */
    private static final Duration WARNING_TIME = Duration.ofDays(30);

    private final PreviousFiles output;
    private final SecretKeys keys;
    private final Instant now;

    /**
     * A search.
     *
     * @param output the files that are there
     * @param now the time that certificates are compared with
     */
    public StatusSearch(PreviousFiles output, SecretKeys keys, Instant now) {
        this.output = output;
        this.keys = keys;
        this.now = now;
    }

    /**
     * How a secret stands.
     *
     * @throws SopsException when identities cannot be read
     */
    public SecretStatus of(UsedSecret used) throws IOException, SopsException {
        WantedSecret wanted = used.wanted();
        Optional<byte[]> content = output.read(wanted.path());
        if (content.isEmpty()) {
            return status(used, wanted.recipients(), "", List.of("there is no file"), List.of());
        }
        SopsFile file;
        try {
            file = SopsFile.read(content.get(), SopsFormat.YAML);
        } catch (SopsException damaged) {
            List<String> stale = List.of("cannot be read: " + damaged.getMessage());
            return status(used, wanted.recipients(), "", stale, List.of());
        }
        List<String> stale = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        KeyGroups present = file.metadata().keys();
        wanted.differences(file, keys.ring(present)).forEach(what -> stale.add("differs in " + what));
        lookInside(wanted, file, stale, notes);
        return status(used, present, file.metadata().lastModified(), stale, notes);
    }

    private void lookInside(WantedSecret wanted, SopsFile file, List<String> stale, List<String> notes)
            throws SopsException {
        try (Opened opened = keys.sops(file.metadata().keys()).open(file)) {
            for (Map.Entry<String, Instant> end : wanted.certificateEnds(opened).entrySet()) {
                if (!end.getValue().isAfter(now.plus(WARNING_TIME))) {
                    boolean isOver = !end.getValue().isAfter(now);
                    stale.add("certificate `" + end.getKey() + "` " + (isOver ? "ended at " : "ends at ")
                            + end.getValue());
                }
            }
        } catch (SopsException closed) {
            FileFault fault = new FileFault("", closed);
            if (fault.isWithoutIdentity()) {
                notes.add("not looked into: no identity of its recipients is at hand");
            } else {
                stale.add("cannot be opened: " + closed.getMessage());
            }
        }
    }

    private static SecretStatus status(
            UsedSecret used, KeyGroups recipients, String changed, List<String> stale, List<String> notes) {
        WantedSecret wanted = used.wanted();
        return new SecretStatus(
                wanted.tenant(),
                wanted.secret(),
                wanted.environment(),
                wanted.cluster(),
                wanted.path(),
                SecretKeys.recipients(recipients),
                changed,
                stale,
                notes,
                used.uses());
    }
}
