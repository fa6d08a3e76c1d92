package io.bastide.emitters.sops;

import io.bastide.dsl.secret.KeyPair;
import io.bastide.dsl.secret.Recipient;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretSource;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What only shows when values are read. */
final class SealingCases {
    private static final Secret TOKEN = Secret.named("api").value("token", SecretSource.variable("TOKEN"));
    private static final Secret FILE = Secret.named("api").value("token", SecretSource.file("token"));
    private static final Secret BINARY = Secret.named("api").value("token", SecretSource.binaryFile("token"));
    private static final Secret MADE = Secret.named("api").value("token", SecretSource.password(24));
    private static final Secret DOCKER = Secret.dockerConfig("registry", SecretSource.variable("TOKEN"));
    private static final Secret SSH = Secret.sshAuth("git", SecretSource.variable("TOKEN"));
    private static final Secret TLS =
            Secret.tls("tls", SecretSource.variable("CERTIFICATE"), SecretSource.variable("KEY"));
    private static final Recipient CLOUD = Recipient.of("kms", "arn:aws:kms:eu-west-1:111122223333:key/abc");

    private SealingCases() {}

    static List<SopsCase> sources() {
        return List.of(
                SopsCase.of(
                        "a variable that was never set",
                        SealedSpec.on(new FakeMachine()).build(TOKEN),
                        SealedSpec.on(token("one")).build(TOKEN),
                        """
                        SOP008 secret shop/api, values[token]
                        at: Secret.named("api"
                        value `token` of secret `api` is nowhere to be had: variable `TOKEN` is not set, and no earlier build has left a value
                        help: set the variable, or name another source with or(…)
                        """),
                SopsCase.of(
                        "a file that cannot be read",
                        SealedSpec.on(new FakeMachine().breakFile("token")).build(FILE),
                        SealedSpec.on(new FakeMachine().put("token", "one")).build(FILE),
                        """
                        SOP009 secret shop/api, values[token]
                        at: Secret.named("api"
                        value `token` of secret `api` comes from file `token`, which cannot be read
                        help: make the file readable
                        """),
                SopsCase.of(
                        "a made-up value in the place of a variable",
                        SealedSpec.on(new FakeMachine())
                                .build(Secret.named("api")
                                        .value(
                                                "token",
                                                SecretSource.variable("TOKEN").or(SecretSource.password(24)))),
                        SealedSpec.on(token("one"))
                                .build(Secret.named("api")
                                        .value(
                                                "token",
                                                SecretSource.variable("TOKEN").or(SecretSource.password(24)))),
                        """
                        SOP015 secret shop/api, values[token]
                        at: Secret.named("api"
                        value `token` of secret `api` comes from another source, because variable `TOKEN` is not set
                        help: set the variable and build again
                        """),
                SopsCase.of(
                        "a password whose declaration changed",
                        SealedSpec.on(new FakeMachine())
                                .build(MADE)
                                .build(Secret.named("api").value("token", SecretSource.password(32))),
                        SealedSpec.on(new FakeMachine()).build(MADE).build(MADE),
                        """
                        SOP016 secret shop/api, values[token]
                        at: Secret.named("api"
                        value `token` of secret `api` is kept, although another length or alphabet is declared now
                        help: make it anew with `bastide build --regenerate shop/api/token`
                        """),
                SopsCase.of(
                        "an empty value",
                        SealedSpec.on(token("")).build(TOKEN),
                        SealedSpec.on(token(" ")).build(TOKEN),
                        """
                        SOP017 secret shop/api, values[token]
                        at: Secret.named("api"
                        value `token` of secret `api` is empty, so that the file shows that it is
                        help: give it a value, or suppress SOP017 with a reason
                        """),
                SopsCase.of(
                        "a wish for a secret that there is not",
                        SealedSpec.on(new FakeMachine()).regenerate("shop/apis", MADE),
                        SealedSpec.on(new FakeMachine()).regenerate("shop/api", MADE),
                        """
                        SOP019 -, -
                        at: -
                        `--regenerate shop/apis` names no generated value of this build
                        help: write it as tenant/secret or tenant/secret/key
                        """));
    }

    static List<SopsCase> types() {
        FakeMachine certificates = pair("CERTIFICATE", "KEY");
        FakeMachine others = new FakeMachine()
                .set("CERTIFICATE", certificates.variable("CERTIFICATE").orElseThrow())
                .set("KEY", otherKey());
        byte[] noText = {'a', (byte) 0xff};
        return List.of(
                SopsCase.of(
                        "a text that is none",
                        SealedSpec.on(new FakeMachine().put("token", noText)).build(FILE),
                        SealedSpec.on(new FakeMachine().put("token", noText)).build(BINARY),
                        """
                        SOP010 secret shop/api, values[token]
                        at: Secret.named("api"
                        value `token` of secret `api` is no text in UTF-8
                        help: read it with SecretSource.binaryFile(…), which stores any bytes
                        """),
                SopsCase.of(
                        "credentials of a registry without registries",
                        SealedSpec.on(token("{\"auth\": {}}")).build(DOCKER),
                        SealedSpec.on(token("{\"auths\": {}}")).build(DOCKER),
                        """
                        SOP010 secret shop/registry, values[.dockerconfigjson]
                        at: Secret.dockerConfig("registry"
                        value `.dockerconfigjson` of secret `registry` is no JSON object with `auths`
                        help: give the content of a Docker `config.json`
                        """),
                SopsCase.of(
                        "a public key where the private one belongs",
                        SealedSpec.on(token("ssh-ed25519 AAAA")).build(SSH),
                        SealedSpec.on(token(otherKey())).build(SSH),
                        """
                        SOP010 secret shop/git, values[ssh-privatekey]
                        at: Secret.sshAuth("git"
                        value `ssh-privatekey` of secret `git` is no private key of SSH
                        help: give the content of the file that ssh-keygen wrote
                        """),
                SopsCase.of(
                        "a key in the place of the certificate",
                        SealedSpec.on(new FakeMachine()
                                        .set("CERTIFICATE", otherKey())
                                        .set("KEY", otherKey()))
                                .build(TLS),
                        SealedSpec.on(certificates).build(TLS),
                        """
                        SOP010 secret shop/tls, values[tls.crt]
                        at: Secret.tls("tls"
                        value `tls.crt` of secret `tls` is no certificate
                        help: give PEM that begins with CERTIFICATE
                        """),
                SopsCase.of(
                        "a certificate in the place of the key",
                        SealedSpec.on(pair("CERTIFICATE", "OTHER")
                                        .set(
                                                "KEY",
                                                certificates
                                                        .variable("CERTIFICATE")
                                                        .orElseThrow()))
                                .build(TLS),
                        SealedSpec.on(certificates).build(TLS),
                        """
                        SOP010 secret shop/tls, values[tls.key]
                        at: Secret.tls("tls"
                        value `tls.key` of secret `tls` is no private key
                        help: give PEM that begins with PRIVATE KEY
                        """),
                SopsCase.of(
                        "the key of another certificate",
                        SealedSpec.on(others).build(TLS),
                        SealedSpec.on(certificates).build(TLS),
                        """
                        SOP010 secret shop/tls, values[tls.key]
                        at: Secret.tls("tls"
                        value `tls.key` of secret `tls` is not the private key of the certificate `tls.crt`
                        help: give the two files that were made together
                        """));
    }

    static List<SopsCase> files() {
        SealedSpec damaged = SealedSpec.on(token("one")).build(TOKEN);
        damaged.write(damaged.file().replace("name: api\n", "name: apis\n")).build(TOKEN);
        SealedSpec commented = SealedSpec.on(token("one")).build(TOKEN);
        commented.write("# ours\n" + commented.file()).build(TOKEN);
        return List.of(
                SopsCase.of(
                        "a recipient whose key service is not there",
                        SealedSpec.on(token("one")).to(Recipients.of(CLOUD)).build(TOKEN),
                        SealedSpec.on(token("one")).build(TOKEN),
                        """
                        SOP002 secret shop/api, -
                        at: Secret.named("api"
                        secret `api` cannot be encrypted: nothing here can wrap a key for kms `arn:aws:kms:eu-west-1:111122223333:key/abc`
                        help: name recipients that this build can encrypt to, or add their key service to its class path
                        """),
                SopsCase.of("a file that was changed by hand", damaged, commented, """
                        SOP012 secret shop/api, -
                        at: Secret.named("api"
                        `overlays/prod/eu/shop/api.sops.yaml` of secret `api` cannot be used: the checksum does not fit: values were added, removed, reordered or changed without sops
                        help: restore the file from version control, or delete it to encrypt afresh from the sources
                        """),
                SopsCase.of(
                        "another recipient and no identity",
                        closed().to(Recipients.age(Holder.BEN.recipient())).build(TOKEN),
                        SealedSpec.on(token("one"))
                                .build(TOKEN)
                                .to(Recipients.age(Holder.BEN.recipient()))
                                .build(TOKEN),
                        """
                        SOP011 secret shop/api, -
                        at: Secret.named("api"
                        secret `api` differs from `overlays/prod/eu/shop/api.sops.yaml` in who can open it, and no identity of its recipients is at hand
                        help: set SOPS_AGE_KEY_FILE to an identity that opens the file, or encrypt it afresh from its sources with `--reseal`
                        """),
                SopsCase.of(
                        "no identity",
                        closed().build(TOKEN),
                        SealedSpec.on(token("one")).build(TOKEN),
                        """
                        SOP014 -, -
                        at: -
                        `1` secret was kept without looking into it: no identity of its recipients is at hand
                        help: set SOPS_AGE_KEY_FILE to see whether a value changed
                        """),
                SopsCase.of(
                        "a list of identities that is not there",
                        SealedSpec.on(token("one").set("SOPS_AGE_KEY_FILE", "/spec/keys.txt"))
                                .build(TOKEN),
                        SealedSpec.on(token("one")
                                        .set("SOPS_AGE_KEY_FILE", "/spec/keys.txt")
                                        .put("keys.txt", Holder.BEN.identity()))
                                .build(TOKEN),
                        """
                        SOP013 -, -
                        at: -
                        SOPS_AGE_KEY_FILE cannot be read: `/spec/keys.txt`
                        help: mend the file or variable, or unset it to build without identities
                        """));
    }

    /** A spec that was built once, on a machine that has lost its identity. */
    private static SealedSpec closed() {
        FakeMachine machine = token("one");
        SealedSpec spec = SealedSpec.on(machine).build(TOKEN);
        machine.unset("SOPS_AGE_KEY");
        return spec;
    }

    private static FakeMachine token(String value) {
        return new FakeMachine().set("TOKEN", value);
    }

    /** A machine with a certificate and its key in two variables. */
    private static FakeMachine pair(String certificate, String key) {
        FakeMachine machine = new FakeMachine();
        GeneratedPair pair = GeneratedPair.make(KeyPair.selfSigned(30, "db.shop.svc"), machine.random(), machine.now());
        return machine.set(certificate, text(pair, KeyPair.Part.CERTIFICATE))
                .set(key, text(pair, KeyPair.Part.PRIVATE_KEY));
    }

    private static String otherKey() {
        FakeMachine machine = new FakeMachine();
        machine.random().nextInt();
        GeneratedPair pair =
                GeneratedPair.make(KeyPair.pem(KeyPair.Algorithm.EC_P256), machine.random(), machine.now());
        return text(pair, KeyPair.Part.PRIVATE_KEY);
    }

    private static String text(GeneratedPair pair, KeyPair.Part part) {
        return new String(pair.part(part), StandardCharsets.UTF_8);
    }
}
