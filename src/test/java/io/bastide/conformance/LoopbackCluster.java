package io.bastide.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.UUID;

/**
 * An etcd and a kube-apiserver on loopback, and the temporary folder that holds all they write.
 *
 * <p>A JVM that is killed takes the servers with it, but leaves the folder behind.
 */
final class LoopbackCluster implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int RSA_BITS = 2048;

    /** Bytes; etcd's own limit of 1.5 MiB is less than the largest definitions with their field owners. */
    private static final int LARGEST_ETCD_REQUEST = 8 * 1024 * 1024;

    private final Path folder;
    private final ServerProcess etcd;
    private final ServerProcess server;
    private final URI address;
    private final String token;
    private final Thread atExit = new Thread(this::end);

    private LoopbackCluster(Path folder, ServerProcess etcd, ServerProcess server, URI address, String token) {
        this.folder = folder;
        this.etcd = etcd;
        this.server = server;
        this.address = address;
        this.token = token;
    }

    /** Starts both servers; they are not ready yet. */
    static LoopbackCluster start(Path etcdTool, Path serverTool) throws IOException {
        var folder = Files.createTempDirectory("bastide-cluster-");
        var token = UUID.randomUUID().toString();
        Files.writeString(folder.resolve("tokens.csv"), token + ",admin,1,system:masters\n");
        Files.writeString(folder.resolve("service-accounts.pem"), newPrivateKey());
        var ports = Ports.free();
        var etcd = ServerProcess.start(folder, etcdTool, etcdFlags(ports));
        var server = ServerProcess.start(folder, serverTool, serverFlags(ports));
        var address = URI.create("https://127.0.0.1:" + ports.secure());
        var cluster = new LoopbackCluster(folder, etcd, server, address, token);
        Runtime.getRuntime().addShutdownHook(cluster.atExit);
        return cluster;
    }

    /**
     * A client of the API server, once that is ready.
     *
     * @throws IOException when a server ended, or was not ready in time; the message has the end of its log
     */
    ApiClient ready() throws IOException {
        var ready = Poll.until(START_LIMIT, () -> !etcd.isAlive() || !server.isAlive() || isReady());
        if (!etcd.isAlive()) {
            throw new IOException("etcd ended at its start:\n" + etcd.lastWords());
        }
        if (!server.isAlive() || !ready) {
            throw new IOException("kube-apiserver ended at its start, or is not ready:\n" + server.lastWords());
        }
        return connect();
    }

    private boolean isReady() {
        try {
            var client = connect();
            return client.get("/readyz").accepted()
                    && client.get("/api/v1/namespaces/default").accepted();
        } catch (IOException | UncheckedIOException e) {
            // No certificate yet, or nobody listens yet; the log tells when it stays so.
            return false;
        }
    }

    private ApiClient connect() throws IOException {
        return ApiClient.trusting(folder.resolve("certificates/apiserver.crt"), address, token);
    }

    /** Ends both servers and deletes what they wrote. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
    }

    private void end() {
        server.kill();
        etcd.kill();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("while deleting `%s`".formatted(folder), e);
        }
    }

    private static String[] etcdFlags(Ports ports) {
        var client = "http://127.0.0.1:" + ports.client();
        var peer = "http://127.0.0.1:" + ports.peer();
        return new String[] {
            "--data-dir=etcd",
            "--unsafe-no-fsync",
            "--max-request-bytes=" + LARGEST_ETCD_REQUEST,
            "--listen-client-urls=" + client,
            "--advertise-client-urls=" + client,
            "--listen-peer-urls=" + peer,
            "--initial-advertise-peer-urls=" + peer,
            "--initial-cluster=default=" + peer,
        };
    }

    private static String[] serverFlags(Ports ports) {
        return new String[] {
            "--etcd-servers=http://127.0.0.1:" + ports.client(),
            "--bind-address=127.0.0.1",
            "--advertise-address=127.0.0.1",
            "--secure-port=" + ports.secure(),
            "--cert-dir=certificates",
            "--token-auth-file=tokens.csv",
            "--anonymous-auth=false",
            "--authorization-mode=RBAC",
            "--service-account-issuer=https://kubernetes.default.svc",
            "--service-account-key-file=service-accounts.pem",
            "--service-account-signing-key-file=service-accounts.pem",
            "--service-cluster-ip-range=10.96.0.0/16",
            // Accounts and the release of storage that is in use are the work of controllers, which are not there.
            "--disable-admission-plugins=ServiceAccount,StorageObjectInUseProtection",
            "--endpoint-reconciler-type=none",
            "--allow-privileged=true",
            "--enable-priority-and-fairness=false",
        };
    }

    private static String newPrivateKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            var der = generator.generateKeyPair().getPrivate().getEncoded();
            var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
            return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** Three ports of loopback that nobody used a moment ago. */
    private record Ports(int client, int peer, int secure) {

        static Ports free() throws IOException {
            var loopback = InetAddress.getLoopbackAddress();
            try (var client = new ServerSocket(0, 1, loopback);
                    var peer = new ServerSocket(0, 1, loopback);
                    var secure = new ServerSocket(0, 1, loopback)) {
                return new Ports(client.getLocalPort(), peer.getLocalPort(), secure.getLocalPort());
            }
        }
    }
}
