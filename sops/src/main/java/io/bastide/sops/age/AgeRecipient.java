package io.bastide.sops.age;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.KeyEntry;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who can open an age file: a public key. Recipients are equal when their texts are. */
public final class AgeRecipient {
    /** Human-readable part of an X25519 recipient. Source: age-encryption.org/v1, the X25519 recipient type. */
    static final String START = "age";

    private static final String HYBRID_START = "age1pq";
    private static final int KEY_LENGTH = 32;

    /** The characters of Bech32 data (BIP 173), of which six are the checksum. */
    private static final Pattern BECH32_DATA = Pattern.compile("[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{7,}");

    private static final Pattern SSH = Pattern.compile("ssh-(?:ed25519|rsa) [A-Za-z0-9+/]{20,}={0,2}(?: .*)?");

    private final AgeRecipientKind kind;
    private final String text;

    @SuppressWarnings("ThreadLocalUsage") // belongs to the recipient and ends with it
    private final ThreadLocal<RecipientStanzaWriter> writers = new ThreadLocal<>();

    private AgeRecipient(AgeRecipientKind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /**
     * The recipient of a text; blanks around it do not count.
     *
     * @throws SopsException {@code MALFORMED_RECIPIENT} when it is none; a secret key is recognised and not repeated
     */
    public static AgeRecipient of(String text) throws SopsException {
        String trimmed = text.strip();
        refuseSecret(trimmed);
        if (trimmed.startsWith("ssh-")) {
            return ssh(trimmed);
        }
        if (!trimmed.startsWith(START + "1")) {
            throw malformed(
                    trimmed.regionMatches(true, 0, START + "1", 0, START.length() + 1)
                            ? "an age recipient is written in lower case"
                            : "a text of %d characters is no age recipient: those begin with `age1` or `ssh-`"
                                    .formatted(trimmed.length()));
        }
        return bech32(trimmed);
    }

    /** What kind of key it is. */
    public AgeRecipientKind kind() {
        return kind;
    }

    /** The public key as text. */
    public String text() {
        return text;
    }

    /** The entry that asks for this recipient in a key group. */
    public KeyEntry entry() {
        return new KeyEntry(AgeKeyService.KIND, new MapNode(List.of(new Entry("recipient", Value.text(text)))));
    }

    /**
     * What wraps a file key for this recipient. It makes an ephemeral key for each file key; making the writer itself costs
     * as much as using it, so each thread has one.
     */
    RecipientStanzaWriter writer() throws SopsException {
        if (kind != AgeRecipientKind.X25519) {
            throw new SopsException(
                    SopsFault.NO_KEY_SERVICE,
                    "nothing here can encrypt to the %s recipient `%s`".formatted(kind.word(), shown(text)));
        }
        try {
            RecipientStanzaWriter writer = writers.get();
            if (writer == null) {
                writer = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(text);
                writers.set(writer);
            }
            return writer;
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            throw new SopsException(
                    SopsFault.MALFORMED_RECIPIENT, "`%s` cannot be encrypted to".formatted(text), refused);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AgeRecipient that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static void refuseSecret(String text) throws SopsException {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.startsWith("AGE-SECRET-KEY-") || upper.startsWith("AGE-PLUGIN-") || upper.contains("PRIVATE KEY")) {
            throw malformed("what stands there is a secret key, not a recipient; treat it as disclosed");
        }
    }

    private static AgeRecipient ssh(String text) throws SopsException {
        if (!SSH.matcher(text).matches()) {
            throw malformed("`%s` is no ssh public key of a kind that age knows".formatted(shown(text)));
        }
        return new AgeRecipient(AgeRecipientKind.SSH, text);
    }

    private static AgeRecipient bech32(String text) throws SopsException {
        int separator = text.lastIndexOf('1');
        if (!BECH32_DATA.matcher(text.substring(separator + 1)).matches()) {
            throw malformed("`%s` is cut or has characters that no age recipient has".formatted(shown(text)));
        }
        return switch (text.substring(0, separator)) {
            case START -> x25519(text);
            // Longer than jagged's Bech32 takes, so the checksum stays unseen: nothing is encrypted to it anyway.
            case HYBRID_START -> new AgeRecipient(AgeRecipientKind.HYBRID, text);
            default -> new AgeRecipient(AgeRecipientKind.PLUGIN, text);
        };
    }

    private static AgeRecipient x25519(String text) throws SopsException {
        byte[] data = Bech32Text.decode(text, START)
                .orElseThrow(() -> malformed("`%s` is damaged: its checksum does not fit".formatted(shown(text))));
        if (data.length != KEY_LENGTH) {
            throw malformed(
                    "`%s` holds %d bytes, an X25519 key has %d".formatted(shown(text), data.length, KEY_LENGTH));
        }
        return new AgeRecipient(AgeRecipientKind.X25519, text);
    }

    /** Enough of a public key to recognise it. */
    private static String shown(String text) {
        int limit = 80;
        return text.length() <= limit ? text : text.substring(0, limit) + "...";
    }

    private static SopsException malformed(String message) {
        return new SopsException(SopsFault.MALFORMED_RECIPIENT, message);
    }
}
