package io.bastide.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Speaks HTTP with one API server, as its administrator. */
final class ApiClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final URI server;
    private final String token;
    private final HttpClient client;

    private ApiClient(URI server, String token, HttpClient client) {
        this.server = server;
        this.token = token;
        this.client = client;
    }

    /** A client that trusts the one self-signed certificate in the given PEM file and nothing else. */
    static ApiClient trusting(Path certificate, URI server, String token) throws IOException {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .sslContext(trust(certificate))
                .build();
        return new ApiClient(server, token, client);
    }

    private static SSLContext trust(Path certificate) throws IOException {
        try (var pem = Files.newInputStream(certificate)) {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (var each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("server-" + trusted.size(), each);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("while reading the server's certificate", e);
        }
    }

    ApiResponse get(String path) {
        return send(request(path).GET());
    }

    /**
     * Server-side apply with strict field validation.
     *
     * @param object YAML or JSON
     * @param accept the media type of the answer
     */
    ApiResponse apply(String path, String object, String accept) {
        return send(request(path + "?fieldManager=bastide&force=true&fieldValidation=Strict")
                .method("PATCH", BodyPublishers.ofString(object))
                .header("Content-Type", "application/apply-patch+yaml")
                .header("Accept", accept));
    }

    /** Deletes an object at once, without waiting for what it owns. */
    ApiResponse delete(String path) {
        return send(request(path + "?propagationPolicy=Background&gracePeriodSeconds=0")
                .DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT).header("Authorization", "Bearer " + token);
    }

    private ApiResponse send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            return ApiResponse.from(client.send(request, BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + request, e);
        } catch (IOException e) {
            throw new UncheckedIOException("while asking " + request, e);
        }
    }
}
