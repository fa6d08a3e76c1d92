package io.bastide.conformance;

import java.util.List;
import java.util.Map;

/**
 * What the API server answered to a server-side apply.
 *
 * @param ref the object that was applied
 * @param status the HTTP status; 404 as well when the server knows no such kind
 * @param warnings the server's warnings, for instance of a deprecated version
 * @param body the resulting object as JSON, with defaults; empty when refused
 * @param message why it was refused; empty when accepted
 */
public record ApplyResult(JsonObjectRef ref, int status, List<String> warnings, String body, String message) {

    /** Copies the warnings. */
    public ApplyResult {
        warnings = List.copyOf(warnings);
    }

    static ApplyResult from(JsonObjectRef ref, ApiResponse response) {
        return response.accepted()
                ? new ApplyResult(ref, response.status(), response.warnings(), response.body(), "")
                : new ApplyResult(ref, response.status(), response.warnings(), "", response.failure());
    }

    static ApplyResult unknownKind(JsonObjectRef ref) {
        var message = "the server has no kind `%s` in `%s`".formatted(ref.kind(), ref.apiVersion());
        return new ApplyResult(ref, 404, List.of(), "", message);
    }

    /** Whether the server took the object. */
    public boolean accepted() {
        return status >= 200 && status < 300;
    }

    /** This result, when the object was accepted; else an {@link AssertionError} that says why not. */
    public ApplyResult requireAccepted() {
        if (!accepted()) {
            throw new AssertionError("%s was refused with status %d: %s".formatted(ref, status, message));
        }
        return this;
    }

    /** The resulting object, with defaults; empty when refused. */
    public Map<String, Object> object() {
        return YamlText.json(body);
    }

    /** The object's {@code metadata.resourceVersion}; an apply that changes nothing keeps it. */
    public String resourceVersion() {
        requireAccepted();
        return object().get("metadata") instanceof Map<?, ?> metadata
                ? String.valueOf(metadata.get("resourceVersion"))
                : "";
    }
}
