package io.bastide.emitters.sops;

import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.secret.Recipient;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.SecretDelivery;
import io.bastide.dsl.secret.SecretDelivery.Consumer;
import io.bastide.dsl.source.CallSite;
import io.bastide.sops.age.AgeRecipient;
import io.bastide.sops.age.AgeRecipientKind;
import io.bastide.sops.config.KeyEntries;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.metadata.EncryptionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks who can open the files of a place, which values its rule encrypts, and whether its consumer can use them. */
final class DeliveryCheck {
    /** Stands for recipients that nobody named; nothing is written then. */
    static final Recipients NOBODY = new Recipients(List.of(), 0, CallSite.UNKNOWN);

    private final TenantView view;
    private final SecretDelivery delivery;
    private final SecretFindings findings;
    private final Optional<EncryptionRule> rule;

    DeliveryCheck(TenantView view, Optional<Recipients> recipients, SecretFindings findings) {
        this.view = view;
        this.delivery = view.cluster().secretDelivery();
        this.findings = findings;
        this.rule = rule();
        recipients.ifPresentOrElse(this::check, this::reportNobody);
    }

    /** Checks which parts of an object its rule encrypts. */
    void check(Manifest manifest) {
        if (rule.isEmpty()) {
            return;
        }
        SopsSealing sealing = (SopsSealing) manifest.sealing().orElseThrow();
        for (SealedValue value : sealing.values()) {
            if (!rule.get().encrypts(value.path())) {
                findings.onSecret(
                        SopsRule.UNCOVERED_VALUE,
                        sealing.secret(),
                        "values[" + value.key() + "]",
                        "the rule `%s` of cluster `%s` leaves value `%s` of secret `%s` in clear"
                                .formatted(
                                        delivery.rule().text(),
                                        view.cluster().name(),
                                        value.key(),
                                        sealing.secret().name()),
                        "leave the rule of the delivery as it is, or let it select `data` and `stringData`");
            }
        }
        List<String> hidden = new ArrayList<>();
        collectHidden(manifest.body(), new Place(JsonPointer.ROOT, List.of()), sealing, hidden);
        if (!hidden.isEmpty()) {
            findings.onCluster(
                    SopsRule.NOT_CONSUMABLE,
                    "the rule `%s` of cluster `%s` encrypts `%s`, which the consumer reads in clear"
                            .formatted(delivery.rule().text(), view.cluster().name(), hidden.get(0)),
                    "let the rule select `data` and `stringData` only");
        }
    }

    private void check(Recipients recipients) {
        if (recipients.all().isEmpty()) {
            reportNobody();
        }
        recipients.all().forEach(recipient -> check(recipient, recipients));
        int groups = recipients.groups().size();
        boolean isShared = groups > 1;
        if (isShared && (recipients.threshold() < 2 || recipients.threshold() > groups)
                || recipients.groups().stream().anyMatch(List::isEmpty) && isShared) {
            findings.onEnvironment(
                    SopsRule.BAD_RECIPIENT,
                    recipients.declaredAt(),
                    "`%d` of `%d` groups are to come together".formatted(recipients.threshold(), groups),
                    "let the number be from 2 to the number of groups, and let each group name somebody");
        }
        if (isShared && delivery.consumer() == Consumer.OPERATOR) {
            findings.onCluster(
                    SopsRule.NOT_CONSUMABLE,
                    "cluster `%s` gets secrets by the sops-secrets-operator, which knows no key groups"
                            .formatted(view.cluster().name()),
                    "name one group of recipients for `%s`, or deliver with SecretDelivery.ksops()"
                            .formatted(view.environment().name()));
        }
    }

    private void check(Recipient recipient, Recipients recipients) {
        fault(recipient)
                .ifPresent(fault -> findings.onEnvironment(
                        SopsRule.BAD_RECIPIENT,
                        recipients.declaredAt(),
                        "a recipient of `%s` on `%s` cannot be used: %s"
                                .formatted(
                                        view.environment().name(),
                                        view.cluster().name(),
                                        fault),
                        recipient.kind().equals("age")
                                ? "copy the line `# public key:` of the identity file"
                                : "name the key as sops does on its command line"));
    }

    private static Optional<String> fault(Recipient recipient) {
        try {
            KeyEntries.named(recipient.kind(), recipient.id());
            if (!recipient.kind().equals("age")) {
                return Optional.empty();
            }
            AgeRecipientKind kind = AgeRecipient.of(recipient.id()).kind();
            return kind == AgeRecipientKind.X25519
                    ? Optional.empty()
                    : Optional.of("this build cannot encrypt to age keys of the kind `" + kind.word() + "`");
        } catch (SopsException malformed) {
            return Optional.of(String.valueOf(malformed.getMessage()));
        }
    }

    private void reportNobody() {
        findings.onEnvironment(
                SopsRule.NO_RECIPIENT,
                view.environment().declaredAt(),
                "tenant `%s` has secrets, and nobody could open them in `%s` on `%s`"
                        .formatted(
                                view.tenant().name(),
                                view.environment().name(),
                                view.cluster().name()),
                "name who can with recipients(Recipients.age(\"age1…\")) of the environment or the cluster");
    }

    private Optional<EncryptionRule> rule() {
        try {
            return Optional.of(DeliveryRules.rule(delivery));
        } catch (SopsException unsafe) {
            findings.onCluster(
                    SopsRule.BAD_PATTERN,
                    "the rule `%s` of cluster `%s` cannot be used: %s"
                            .formatted(delivery.rule().text(), view.cluster().name(), unsafe.getMessage()),
                    "use letters, classes, groups, anchors and plain quantifiers");
            return Optional.empty();
        }
    }

    private void collectHidden(Tree tree, Place at, SopsSealing sealing, List<String> hidden) {
        if (tree instanceof Mapping mapping) {
            mapping.forEach((key, child) -> collectHidden(child, at.below(key), sealing, hidden));
        } else if (tree instanceof Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                collectHidden(sequence.items().get(i), at.item(i), sealing, hidden);
            }
        } else if (sealing.values().stream().noneMatch(value -> value.pointer().equals(at.pointer))
                && rule.orElseThrow().encrypts(at.path)) {
            hidden.add(at.pointer.toString());
        }
    }

    /** Where the walk is: as a pointer, and as the keys that rules look at, to which places in lists do not belong. */
    private record Place(JsonPointer pointer, List<String> path) {
        Place below(String key) {
            List<String> longer = new ArrayList<>(path);
            longer.add(key);
            return new Place(pointer.child(key), longer);
        }

        Place item(int index) {
            return new Place(pointer.child(index), path);
        }
    }
}
