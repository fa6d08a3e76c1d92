package io.bastide.cli.secrets;

import io.bastide.sops.Opened;
import io.bastide.sops.Plaintext;
import io.bastide.sops.SealSettings;
import io.bastide.sops.Sops;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.config.CreationRule;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.metadata.Metadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Lets a person edit the plaintext of a file, and encrypts what came of it. */
public final class Editing {
    private final SecretKeys keys;
    private final Map<String, String> environment;
    private final Predicate<String> again;

    /**
     * An editing session.
     *
     * @param environment names the editor, and the places for the plaintext
     * @param again is told what is wrong with an edited text, and says whether the person wants to go on editing
     */
    public Editing(SecretKeys keys, Map<String, String> environment, Predicate<String> again) {
        this.keys = keys;
        this.environment = Map.copyOf(environment);
        this.again = again;
    }

    /** How an editing session ended. */
    public enum Outcome {
        /** The file is another one now. */
        WRITTEN,
        /** Nothing was changed, and the file is as it was. */
        UNCHANGED,
        /** The text could not be encrypted; the file is as it was, and the text is gone. */
        DISCARDED,
        /** The editor said that something went wrong; the file is as it was, and the text is gone. */
        ABANDONED
    }

    /** Encrypts an edited text. */
    private interface Sealing {
        SopsFile seal(List<MapNode> plain) throws SopsException;
    }

    /** Edits a file that is there; what did not change in it keeps its ciphertext. */
    public Outcome edit(SecretFile secret) throws IOException, SopsException {
        SopsFile file = secret.file();
        Metadata metadata = file.metadata();
        SealSettings settings =
                new SealSettings(file.format(), metadata.rule(), metadata.keys(), metadata.isMacOnlyEncrypted());
        Sops sops = keys.sops(metadata.keys());
        try (Opened opened = sops.open(file)) {
            byte[] before = Plaintext.write(opened.documents(), file.format());
            Round round = new Round(secret.place().path(), file.format(), before);
            Optional<SopsFile> sealed = round.run(plain -> sops.reseal(opened, plain, settings));
            if (sealed.isPresent() && sealed.get() != file) {
                FileReplacement.replace(
                        secret.place().path(), file.bytes(), sealed.get().bytes());
                return Outcome.WRITTEN;
            }
            return sealed.isPresent() ? Outcome.UNCHANGED : round.outcome;
        }
    }

    /** Edits a file that is not there yet, and encrypts it as a creation rule says. */
    public Outcome create(FilePlace place, CreationRule rule) throws IOException, SopsException {
        SopsFormat format = SecretFile.format(place.path());
        SealSettings settings =
                new SealSettings(format, rule.selection(), rule.recipients(), rule.isMacOnlyEncrypted());
        Sops sops = keys.sops(rule.recipients());
        Round round = new Round(place.path(), format, new byte[0]);
        Optional<SopsFile> sealed = round.run(plain -> sops.encrypt(plain, settings));
        if (sealed.isEmpty()) {
            return round.outcome;
        }
        FileReplacement.create(place.path(), sealed.get().bytes());
        return Outcome.WRITTEN;
    }

    /** One text on its way through the editor, as often as the person wants. */
    private final class Round {
        private final Path path;
        private final SopsFormat format;
        private final byte[] before;
        private Outcome outcome = Outcome.UNCHANGED;

        Round(Path path, SopsFormat format, byte[] before) {
            this.path = path;
            this.format = format;
            this.before = before;
        }

        /** The encrypted text; empty when there is none, and the outcome says why. */
        Optional<SopsFile> run(Sealing sealing) throws IOException, SopsException {
            Editor editor = Editor.of(environment);
            try (PrivateFolder folder = PrivateFolder.make(environment)) {
                Path draft = folder.write(path.getFileName().toString(), before);
                return edit(editor, draft, sealing);
            } finally {
                Arrays.fill(before, (byte) 0);
            }
        }

        private Optional<SopsFile> edit(Editor editor, Path draft, Sealing sealing) throws IOException {
            while (true) {
                if (editor.edit(draft) != 0) {
                    outcome = Outcome.ABANDONED;
                    return Optional.empty();
                }
                byte[] after = Files.readAllBytes(draft);
                try {
                    return Arrays.equals(before, after) ? Optional.empty() : Optional.of(seal(after, sealing));
                } catch (SopsException malformed) {
                    if (!again.test(String.valueOf(malformed.getMessage()))) {
                        outcome = Outcome.DISCARDED;
                        return Optional.empty();
                    }
                } finally {
                    Arrays.fill(after, (byte) 0);
                }
            }
        }

        private SopsFile seal(byte[] text, Sealing sealing) throws SopsException {
            List<MapNode> plain = Plaintext.read(text, format);
            try {
                return sealing.seal(plain);
            } finally {
                plain.forEach(MapNode::destroy);
            }
        }
    }
}
