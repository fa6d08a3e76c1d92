package io.bastide.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A real kube-apiserver with its own etcd, for tests: started empty, gone with all its files when closed.
 *
 * <p>There are no controllers and no nodes: objects are admitted, defaulted, validated and stored, nothing more.
 */
public final class KubeApiServer implements AutoCloseable {

    private static final int START_ATTEMPTS = 3;
    private static final int APPLY_THREADS = 4;
    private static final Duration ESTABLISH_LIMIT = Duration.ofSeconds(60);
    private static final String WHOLE_OBJECT = "application/json";
    private static final String METADATA_ONLY = "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1";

    private final LoopbackCluster cluster;
    private final ApiClient client;
    private final ApiDiscovery discovery;

    private KubeApiServer(LoopbackCluster cluster, ApiClient client) {
        this.cluster = cluster;
        this.client = client;
        this.discovery = new ApiDiscovery(client);
    }

    /**
     * A running server that is ready for requests. Where etcd or kube-apiserver is not installed, the test is skipped
     * or fails as {@link Tool#require} says.
     */
    public static KubeApiServer start() {
        var etcd = Tool.require("etcd");
        var server = Tool.require("kube-apiserver");
        for (int attempt = 1; ; attempt++) {
            try {
                return start(LoopbackCluster.start(etcd, server));
            } catch (IOException e) {
                // Between being found free and being used a port may be taken by someone else.
                if (attempt == START_ATTEMPTS) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static KubeApiServer start(LoopbackCluster cluster) throws IOException {
        try {
            return new KubeApiServer(cluster, cluster.ready());
        } catch (IOException e) {
            cluster.close();
            throw e;
        }
    }

    /** The server's version, for instance {@code v1.36.0}. */
    public String version() {
        return String.valueOf(YamlText.json(client.get("/version").body()).get("gitVersion"));
    }

    /**
     * Applies one object with server-side apply, as field manager {@code bastide}, taking over fields of others, with
     * strict field validation.
     *
     * <p>A kind that the server does not have is an answer of status 404. A definition that is accepted is established
     * when this returns.
     *
     * @param ref the object; must be what the text says
     * @param json the object, JSON or YAML
     */
    public ApplyResult apply(JsonObjectRef ref, String json) {
        var result = apply(ref, json, WHOLE_OBJECT);
        if (result.accepted() && ref.kind().equals(CustomKind.DEFINITION)) {
            awaitEstablished(List.of(CustomKind.from(result.body())));
        }
        return result;
    }

    /**
     * Applies the objects of a YAML stream one after the other, as {@link #apply(JsonObjectRef, String)} does; goes on
     * after a refusal.
     *
     * @param yaml UTF-8; one JSON object is a stream too
     * @throws IllegalArgumentException when a document is no object with {@code apiVersion}, {@code kind} and name
     */
    public List<ApplyResult> apply(byte[] yaml) {
        return YamlText.documents(new String(yaml, StandardCharsets.UTF_8)).stream()
                .filter(document -> !YamlText.mapping(document).isEmpty())
                .map(document -> apply(JsonObjectRef.of(YamlText.mapping(document)), document))
                .toList();
    }

    /**
     * Deletes one object; no controller is there to hold it back.
     *
     * @throws AssertionError when the server refuses
     */
    public void delete(JsonObjectRef ref) {
        var response = discovery.path(ref).map(client::delete).orElseThrow();
        if (!response.accepted()) {
            throw new AssertionError("%s was not deleted: %s".formatted(ref, response.failure()));
        }
    }

    /** Creates a namespace, or keeps the one that is there. */
    public void createNamespace(String name) {
        var json = "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\"%s\"}}".formatted(name);
        apply(new JsonObjectRef("v1", "Namespace", "", name), json).requireAccepted();
    }

    /**
     * Applies all CustomResourceDefinitions of the YAML files under a folder and waits until the server has their
     * kinds.
     *
     * <p>Of several definitions of one name, one whose path contains {@code standard} is taken before others, and one
     * whose path contains {@code experimental} after others.
     *
     * @return how many definitions there are
     * @throws AssertionError when one is refused, or not established within a minute
     */
    public int loadCrds(Path folder) {
        try {
            var kinds = CustomKind.under(folder);
            applyInParallel(kinds);
            awaitEstablished(kinds);
            return kinds.size();
        } catch (IOException e) {
            throw new UncheckedIOException("while reading `%s`".formatted(folder), e);
        }
    }

    private void applyInParallel(Collection<CustomKind> kinds) {
        var threads = Executors.newFixedThreadPool(APPLY_THREADS);
        try {
            List<Future<ApplyResult>> results = kinds.stream()
                    .map(kind -> threads.submit(() -> apply(kind.definition(), kind.text(), METADATA_ONLY)))
                    .toList();
            for (var result : results) {
                result.get().requireAccepted();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("while applying definitions", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while applying definitions", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private ApplyResult apply(JsonObjectRef ref, String text, String accept) {
        return discovery
                .path(ref)
                .map(path -> ApplyResult.from(ref, client.apply(path, text, accept)))
                .orElseGet(() -> ApplyResult.unknownKind(ref));
    }

    /** A kind appears among the server's resources when its definition is established. */
    private void awaitEstablished(Collection<CustomKind> kinds) {
        for (CustomKind kind : kinds) {
            for (String apiVersion : kind.served()) {
                if (!Poll.until(ESTABLISH_LIMIT, () -> discovery.serves(apiVersion, kind.kind()))) {
                    throw new AssertionError("%s was not established".formatted(kind.definition()));
                }
            }
        }
    }

    /** Ends the server and deletes all it wrote. */
    @Override
    public void close() {
        cluster.close();
    }
}
