package io.bastide.emitters.sops;

import static io.bastide.emitters.sops.EmittedSecrets.EU;
import static io.bastide.emitters.sops.EmittedSecrets.PROD;
import static io.bastide.emitters.sops.EmittedSecrets.secret;

import io.bastide.dsl.secret.Alphabet;
import io.bastide.dsl.secret.KeyPair;
import io.bastide.dsl.secret.Recipient;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretDelivery;
import io.bastide.dsl.secret.SecretDelivery.Rule;
import io.bastide.dsl.secret.SecretSource;
import io.bastide.dsl.secret.SecretType;
import java.util.List;

/** What can be told from the declarations alone. */
final class DeclarationCases {
    private static final Recipients ANN = Recipients.age(Holder.ANN.recipient());
    private static final Recipients BEN = Recipients.age(Holder.BEN.recipient());
    private static final KeyPair PAIR = KeyPair.pem(KeyPair.Algorithm.ED25519);
    private static final KeyPair SSH_ON_P256 =
            new KeyPair(KeyPair.Algorithm.EC_P256, KeyPair.Form.OPENSSH, List.of(), 0);
    private static final SecretSource TEXT = SecretSource.variable("TEXT");

    private DeclarationCases() {}

    static List<SopsCase> recipients() {
        return List.of(
                SopsCase.of(
                        "a secret that nobody could open",
                        EmittedSecrets.of(PROD, EU, secret()),
                        EmittedSecrets.of(PROD, EU.withRecipients(ANN), secret()),
                        """
                        SOP001 environment prod, recipients
                        at: Environment.named("prod"
                        tenant `shop` has secrets, and nobody could open them in `prod` on `eu`
                        help: name who can with recipients(Recipients.age("age1…")) of the environment or the cluster
                        """),
                SopsCase.of(
                        "an empty list of recipients",
                        EmittedSecrets.to(Recipients.age(), secret()),
                        EmittedSecrets.to(Recipients.age()),
                        """
                        SOP001 environment prod, recipients
                        at: Environment.named("prod"
                        tenant `shop` has secrets, and nobody could open them in `prod` on `eu`
                        help: name who can with recipients(Recipients.age("age1…")) of the environment or the cluster
                        """),
                SopsCase.of(
                        "a recipient that lost its end",
                        EmittedSecrets.to(
                                Recipient.age("age1huxw6prjmzarm70zrqywnrnpkdzqf2khxl3t4cth3n4udx95pumssr70")),
                        EmittedSecrets.to(Recipient.age(Holder.ANN.recipient())),
                        """
                        SOP002 environment prod, recipients
                        at: Recipients.of(
                        a recipient of `prod` on `eu` cannot be used: `age1huxw6prjmzarm70zrqywnrnpkdzqf2khxl3t4cth3n4udx95pumssr70` is damaged: its checksum does not fit
                        help: copy the line `# public key:` of the identity file
                        """),
                SopsCase.of(
                        "an identity in the place of a recipient",
                        EmittedSecrets.to(Recipient.age(Holder.ANN.identity())),
                        EmittedSecrets.to(Recipient.age(Holder.ANN.recipient())),
                        """
                        SOP002 environment prod, recipients
                        at: Recipients.of(
                        a recipient of `prod` on `eu` cannot be used: what stands there is a secret key, not a recipient; treat it as disclosed
                        help: copy the line `# public key:` of the identity file
                        """),
                SopsCase.of(
                        "a recipient of a kind that this build cannot encrypt to",
                        EmittedSecrets.to(Recipient.age("age1yubikey1qwpx0dnfeyqwpx0dnfey")),
                        EmittedSecrets.to(Recipient.age(Holder.BEN.recipient())),
                        """
                        SOP002 environment prod, recipients
                        at: Recipients.of(
                        a recipient of `prod` on `eu` cannot be used: this build cannot encrypt to age keys of the kind `plugin`
                        help: copy the line `# public key:` of the identity file
                        """),
                SopsCase.of(
                        "a kind of key that there is not",
                        EmittedSecrets.to(Recipient.of("rot13", "key")),
                        EmittedSecrets.to(Recipient.of("pgp", "85D77543B3D624B63CEA9E6DBC17301B491B3F21")),
                        """
                        SOP002 environment prod, recipients
                        at: Recipients.of(
                        a recipient of `prod` on `eu` cannot be used: `rot13` is no kind of key that sops knows
                        help: name the key as sops does on its command line
                        """),
                SopsCase.of(
                        "an Azure key without a version",
                        EmittedSecrets.to(Recipient.of("azure_kv", "https://acme.vault.azure.net/keys/sops")),
                        EmittedSecrets.to(Recipient.of("azure_kv", "https://acme.vault.azure.net/keys/sops/1")),
                        """
                        SOP002 environment prod, recipients
                        at: Recipients.of(
                        a recipient of `prod` on `eu` cannot be used: `https://acme.vault.azure.net/keys/sops` is no `https://VAULT/keys/KEY/VERSION`
                        help: name the key as sops does on its command line
                        """),
                SopsCase.of(
                        "more shares than groups",
                        EmittedSecrets.to(Recipients.shared(3, ANN, BEN), secret()),
                        EmittedSecrets.to(Recipients.shared(2, ANN, BEN), secret()),
                        """
                        SOP002 environment prod, recipients
                        at: Recipients.shared(
                        `3` of `2` groups are to come together
                        help: let the number be from 2 to the number of groups, and let each group name somebody
                        """),
                SopsCase.of(
                        "key groups for an operator that knows none",
                        EmittedSecrets.of(PROD.withRecipients(Recipients.shared(2, ANN, BEN)), EU, secret()),
                        EmittedSecrets.of(PROD.withRecipients(Recipients.shared(1, ANN)), EU, secret()),
                        """
                        SOP006 cluster eu, secretDelivery
                        at: Cluster.named("eu"
                        cluster `eu` gets secrets by the sops-secrets-operator, which knows no key groups
                        help: name one group of recipients for `prod`, or deliver with SecretDelivery.ksops()
                        """));
    }

    static List<SopsCase> rules() {
        return List.of(
                SopsCase.of(
                        "a rule that leaves values in clear",
                        EmittedSecrets.by(SecretDelivery.flux().encrypting(Rule.regex("^data$"))),
                        EmittedSecrets.by(SecretDelivery.flux().encrypting(Rule.regex("^stringData$"))),
                        """
                        SOP004 secret shop/db, values[password]
                        at: Secret.named("db"
                        the rule `^data$` of cluster `eu` leaves value `password` of secret `db` in clear
                        help: leave the rule of the delivery as it is, or let it select `data` and `stringData`
                        """),
                SopsCase.of(
                        "a look-ahead, which sops takes for no rule at all",
                        EmittedSecrets.by(SecretDelivery.flux().encrypting(Rule.regex("^(?!kind)"))),
                        EmittedSecrets.by(SecretDelivery.flux().encrypting(Rule.regex("^(?:data|stringData)$"))),
                        """
                        SOP005 cluster eu, secretDelivery
                        at: Cluster.named("eu"
                        the rule `^(?!kind)` of cluster `eu` cannot be used: the pattern `^(?!kind)` is none that every version of sops reads: invalid or unsupported Perl syntax `(?!`
                        help: use letters, classes, groups, anchors and plain quantifiers
                        """),
                SopsCase.of(
                        "a rule that hides the name from the consumer",
                        EmittedSecrets.by(SecretDelivery.operator().encrypting(Rule.regex("ata"))),
                        EmittedSecrets.by(SecretDelivery.operator().encrypting(Rule.regex("Data$"))),
                        """
                        SOP006 cluster eu, secretDelivery
                        at: Cluster.named("eu"
                        the rule `ata` of cluster `eu` encrypts `/metadata/labels/app.kubernetes.io~1managed-by`, which the consumer reads in clear
                        help: let the rule select `data` and `stringData` only
                        """));
    }

    static List<SopsCase> secrets() {
        return List.of(
                SopsCase.of(
                        "a certificate without its key",
                        EmittedSecrets.of(Secret.of("tls", SecretType.TLS).value("tls.crt", TEXT)),
                        EmittedSecrets.of(Secret.named("tls").value("tls.crt", TEXT)),
                        """
                        SOP003 secret shop/tls, values
                        at: Secret.of("tls"
                        secret `tls` of type `kubernetes.io/tls` has no `tls.key`
                        help: add it with value("tls.key", …), or make the secret of type OPAQUE
                        """),
                SopsCase.of(
                        "a secret without values",
                        EmittedSecrets.of(Secret.named("db")),
                        EmittedSecrets.of(Secret.named("db").value("password", TEXT)),
                        """
                        SOP003 secret shop/db, values
                        at: Secret.named("db"
                        secret `db` has no value
                        help: add one with value(…), or remove the secret
                        """),
                SopsCase.of(
                        "a variable with a dash",
                        EmittedSecrets.of(Secret.named("db").value("password", SecretSource.variable("DB-PASSWORD"))),
                        EmittedSecrets.of(Secret.named("db").value("password", SecretSource.variable("DB_PASSWORD"))),
                        """
                        SOP009 secret shop/db, values[password]
                        at: Secret.named("db"
                        `DB-PASSWORD` is no name of an environment variable
                        help: write letters, digits and underscores
                        """),
                SopsCase.of(
                        "a short password behind a variable",
                        EmittedSecrets.of(Secret.named("db")
                                .value("password", SecretSource.variable("P").or(SecretSource.password(7)))),
                        EmittedSecrets.of(Secret.named("db")
                                .value("password", SecretSource.variable("P").or(SecretSource.password(8)))),
                        """
                        SOP007 secret shop/db, values[password]
                        at: Secret.named("db"
                        value `password` of secret `db`: a password of `7` characters is asked for; `8` to `4096` are allowed
                        help: ask for 24 or more
                        """),
                SopsCase.of(
                        "an alphabet with a character twice",
                        EmittedSecrets.of(
                                Secret.named("db").value("pin", SecretSource.password(16, Alphabet.of("00123456789")))),
                        EmittedSecrets.of(
                                Secret.named("db").value("pin", SecretSource.password(16, Alphabet.of("0123456789")))),
                        """
                        SOP007 secret shop/db, values[pin]
                        at: Secret.named("db"
                        value `pin` of secret `db`: an alphabet needs `10` or more different characters of printable ASCII, each once
                        help: use Alphabet.LETTERS_AND_DIGITS
                        """));
    }

    static List<SopsCase> pairs() {
        return List.of(
                SopsCase.of(
                        "a public key without its private one",
                        EmittedSecrets.of(Secret.named("jwt").value("public", PAIR.publicKey())),
                        EmittedSecrets.of(Secret.named("jwt")
                                .value("public", PAIR.publicKey())
                                .value("private", PAIR.privateKey())),
                        """
                        SOP007 secret shop/jwt, values[public]
                        at: Secret.named("jwt"
                        value `public` of secret `jwt`: the private key of a generated pair stands in its secret `0` times
                        help: put pair.privateKey() into the same secret, once
                        """),
                SopsCase.of(
                        "a certificate of a pair that has no host",
                        EmittedSecrets.of(Secret.tls("tls", PAIR.certificate(), PAIR.privateKey())),
                        EmittedSecrets.of(tls(KeyPair.selfSigned(365, "db.shop.svc"))),
                        """
                        SOP007 secret shop/tls, values[tls.crt]
                        at: Secret.tls("tls"
                        value `tls.crt` of secret `tls`: a certificate needs a host and `1` to `3650` days
                        help: make the pair with KeyPair.selfSigned(365, "host.example.com")
                        """),
                SopsCase.of(
                        "a certificate for eleven years",
                        EmittedSecrets.of(tls(KeyPair.selfSigned(4015, "db.shop.svc"))),
                        EmittedSecrets.of(tls(KeyPair.selfSigned(3650, "db.shop.svc"))),
                        """
                        SOP007 secret shop/tls, values[tls.crt]
                        at: Secret.tls("tls"
                        value `tls.crt` of secret `tls`: a certificate needs a host and `1` to `3650` days
                        help: make the pair with KeyPair.selfSigned(365, "host.example.com")
                        """),
                SopsCase.of(
                        "a pair for SSH on a curve of another kind",
                        EmittedSecrets.of(Secret.sshAuth("git", SSH_ON_P256.privateKey())),
                        EmittedSecrets.of(Secret.sshAuth("git", KeyPair.ssh().privateKey())),
                        """
                        SOP007 secret shop/git, values[ssh-privatekey]
                        at: Secret.sshAuth("git"
                        value `ssh-privatekey` of secret `git`: a pair for SSH is of Ed25519 or RSA
                        help: use KeyPair.ssh()
                        """));
    }

    private static Secret tls(KeyPair pair) {
        return Secret.tls("tls", pair.certificate(), pair.privateKey());
    }
}
