package io.bastide.conformance;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One answer of the API server.
 *
 * @param status the HTTP status
 * @param warnings the texts of the {@code Warning} headers
 * @param body JSON, as a rule
 */
record ApiResponse(int status, List<String> warnings, String body) {

    /** RFC 7234 section 5.5: code, agent, quoted text. */
    private static final Pattern WARNING = Pattern.compile("\\d{3} \\S+ \"((?:[^\"\\\\]|\\\\.)*)\"");

    static ApiResponse from(HttpResponse<String> response) {
        var warnings = response.headers().allValues("warning").stream()
                .flatMap(header -> WARNING.matcher(header).results())
                .map(match -> match.group(1).replaceAll("\\\\(.)", "$1"))
                .toList();
        return new ApiResponse(response.statusCode(), warnings, response.body());
    }

    boolean accepted() {
        return status >= 200 && status < 300;
    }

    /** The message of the {@code Status} object that a refusal brings, or the body where there is none. */
    String failure() {
        if (!body.startsWith("{")) {
            return body.strip();
        }
        var message = YamlText.json(body).get("message");
        return message == null ? body : message.toString();
    }
}
