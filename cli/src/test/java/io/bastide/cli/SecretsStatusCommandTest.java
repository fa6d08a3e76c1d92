package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsStatusCommandTest {
    private static final String DB = "deploy/overlays/%s/shop/db.sops.yaml";

    @TempDir
    Path folder;

    private SecretFolder keys;
    private SampleSpec spec;

    @BeforeEach
    void build() throws Exception {
        keys = new SecretFolder(folder);
        spec = SampleSpec.in(folder)
                .edit("import io.bastide.dsl.network.Exposure;", """
                        import io.bastide.dsl.network.Exposure;
                        import io.bastide.dsl.secret.KeyPair;
                        import io.bastide.dsl.secret.Recipients;
                        import io.bastide.dsl.secret.Secret;
                        import io.bastide.dsl.secret.SecretSource;
                        import io.bastide.dsl.workload.EnvVar;
                        """)
                .edit(
                        ".clusters(test)",
                        ".clusters(test).recipients(Recipients.age(\"%s\"))".formatted(keys.recipient("dev")))
                .edit(
                        ".clusters(west, east)",
                        ".clusters(west, east).recipients(Recipients.age(\"%s\"))".formatted(keys.recipient("prod")))
                .edit(".rawManifests(RawManifest.yaml(SECRET))", ".secrets(DB, TLS)")
                .edit("private static final String SECRET =", """
                        private static final KeyPair PAIR = KeyPair.selfSigned(90, "web.example");
                        private static final Secret TLS = Secret.tls("tls", PAIR.certificate(), PAIR.privateKey());
                        private static final Secret DB =
                                Secret.named("db").value("password", SecretSource.variable("DB_PASSWORD"));
                        static final String SECRET =
                        """)
                .edit(".readiness(", ".env(EnvVar.secret(\"PASSWORD\", DB, \"password\")).readiness(");
        CommandRun build = CommandRun.in(folder, with("dev"), "build");
        assertThat(build.exitCode()).describedAs(build.out() + build.err()).isZero();
    }

    @Test
    void showsEachSecretInEachPlaceWithItsUses() throws Exception {
        CommandRun run = CommandRun.in(folder, with("dev", "prod"), "secrets", "status");

        assertThat(run.exitCode()).describedAs(run.out() + run.err()).isZero();
        assertThat(run.out()
                        .lines()
                        .map(line -> line.split(" {2,}", -1)[0] + " " + line.split(" {2,}", -1)[1])
                        .limit(4))
                .containsExactly("SECRET PLACE", "shop/db dev/test", "shop/db prod/east", "shop/db prod/west");
        assertThat(run.out())
                .contains("good", keys.recipient("dev").substring(0, 12) + "...", "Deployment web (env PASSWORD)")
                .endsWith("6 files, 0 stale\n")
                .doesNotContain(SecretFolder.PLANTED);
    }

    @Test
    void worksWithoutIdentitiesAndSaysSo() {
        CommandRun run = CommandRun.in(folder, "secrets", "status", "--env", "dev");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("note: shop/db in dev/test: not looked into")
                .endsWith("2 files, 0 stale\n");
    }

    @Test
    void findsAMissingFile() throws Exception {
        Files.delete(folder.resolve(DB.formatted("prod/east")));

        CommandRun run = CommandRun.in(folder, with("prod"), "secrets", "status");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("stale: shop/db in prod/east: there is no file")
                .endsWith("6 files, 1 stale\n");
    }

    @Test
    void findsOtherRecipientsAndANewKey() throws Exception {
        spec.edit(keys.recipient("prod"), keys.recipient("ops"))
                .edit(".value(\"password\",", ".value(\"user\", SecretSource.password(20)).value(\"password\",");

        CommandRun run = CommandRun.in(folder, "secrets", "status", "--cluster", "east");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("stale: shop/db in prod/east: differs in who can open it")
                .containsPattern("stale: shop/db in prod/east: differs in `/.*/user`, which is new");
    }

    @Test
    void findsACertificateThatEndsSoon() throws Exception {
        spec.edit("selfSigned(90,", "selfSigned(20,");
        Map<String, String> environment = with("dev", "prod");
        CommandRun.in(folder, environment, "build", "--regenerate", "shop/tls");

        CommandRun run = CommandRun.in(folder, environment, "secrets", "status", "--env", "dev");

        assertThat(run.out()).containsPattern("stale: shop/tls in dev/test: certificate `tls.crt` ends at 20..-");
    }

    @Test
    void tellsProgramsEverything() throws Exception {
        CommandRun run = CommandRun.in(folder, with("dev"), "secrets", "status", "--env", "dev", "--format", "json");

        assertThat(run.out())
                .startsWith("{\n  \"version\": 1,\n  \"secrets\": [")
                .contains(
                        "\"secret\": \"db\"",
                        "\"good\": true",
                        "\"" + keys.recipient("dev") + "\"",
                        "\"env PASSWORD\"");
    }

    @Test
    void saysThatABuildTakesRotatedFilesOverAndABuildDoes() throws Exception {
        Path file = folder.resolve(DB.formatted("prod/west"));

        CommandRun rotation = CommandRun.in(folder, with("prod"), "secrets", "rotate", file.toString());
        byte[] rotated = Files.readAllBytes(file);
        CommandRun build = CommandRun.in(folder, with("dev", "prod"), "build");

        assertThat(rotation.out()).contains("note: `deploy` was written by `bastide build`");
        assertThat(build.exitCode()).isZero();
        assertThat(file).hasBinaryContent(rotated);
        assertThat(CommandRun.in(folder, with("dev", "prod"), "diff").out()).isEqualTo("no differences\n");
    }

    private Map<String, String> with(String... people) throws Exception {
        Map<String, String> environment = new TreeMap<>(keys.as(people));
        environment.put("DB_PASSWORD", SecretFolder.PLANTED);
        return environment;
    }
}
