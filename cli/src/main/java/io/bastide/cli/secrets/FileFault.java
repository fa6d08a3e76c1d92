package io.bastide.cli.secrets;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.tree.JsonPointer;
import io.bastide.emitters.sops.SopsFileRule;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;

/**
 * What is wrong with a file, or with what all files need.
 *
 * @param shown the file's path; empty when it is not about one file
 * @param cause what is wrong
 */
public record FileFault(String shown, SopsException cause) {
    /** What is wrong with a file. */
    static FileFault of(FilePlace place, SopsException cause) {
        return new FileFault(place.shown(), cause);
    }

    /** Says whether the file is whole and only nobody here can open it. */
    public boolean isWithoutIdentity() {
        return cause.fault() == SopsFault.NO_KEY || cause.fault() == SopsFault.NO_KEY_SERVICE;
    }

    /** Says whether the checksum over the values does not fit. */
    public boolean isMacMismatch() {
        return cause.fault() == SopsFault.MAC_MISMATCH;
    }

    /** The reason alone. */
    public String reason() {
        return String.valueOf(cause.getMessage());
    }

    /** The finding. */
    public Diagnostic finding() {
        Diagnostic finding = Diagnostic.of(SopsFileRule.of(cause.fault()), Stage.SEAL, message())
                .withHelp(help());
        if (!shown.isEmpty()) {
            finding = finding.withPosition(new Position.OutputPosition(shown, pointer()))
                    .withSubject("file " + shown);
        }
        for (Throwable candidate : cause.getSuppressed()) {
            finding = finding.withRelated(String.valueOf(candidate.getMessage()), Position.NONE);
        }
        return finding;
    }

    private String message() {
        return shown.isEmpty() ? reason() : "`" + shown + "` cannot be used: " + reason();
    }

    private JsonPointer pointer() {
        return switch (cause.fault()) {
            case MAC_MISMATCH -> JsonPointer.of("sops", "mac");
            case MALFORMED_METADATA, SEVERAL_RULES, NO_KEY, NO_KEY_SERVICE, BAD_THRESHOLD -> JsonPointer.of("sops");
            default -> JsonPointer.ROOT;
        };
    }

    private String help() {
        return switch (cause.fault()) {
            case NO_KEY -> "set SOPS_AGE_KEY_FILE to an identity of one of the recipients";
            case NO_KEY_SERVICE -> "use sops itself, or put a key service of that kind on the class path";
            case MAC_MISMATCH, VALUE_TAMPERED, PLAIN_VALUE, MALFORMED_METADATA, SEVERAL_RULES, BAD_THRESHOLD ->
                "restore the file from version control, or build it anew, and change it with `bastide secrets edit` only";
            case MALFORMED, LIMIT_EXCEEDED, NOT_ENCRYPTED -> "name a SOPS file in YAML, JSON, dotenv or binary form";
            case MALFORMED_IDENTITY, UNREADABLE_IDENTITIES -> "mend the file, variable or command, or unset it";
            case MALFORMED_CONFIG, NO_CREATION_RULE, UNSAFE_PATTERN ->
                "mend the `.sops.yaml`, or name another with --config";
            case NO_RECIPIENT, MALFORMED_RECIPIENT -> "mend the recipients of the matching creation rule";
            case UNREPRESENTABLE, RESERVED_KEY, ALREADY_ENCRYPTED -> "write the content in a form that SOPS can carry";
        };
    }
}
