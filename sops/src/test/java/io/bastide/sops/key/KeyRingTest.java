package io.bastide.sops.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final Instant NOW = Instant.EPOCH;

    private final DataKey key = DataKey.generate(new SecureRandom());
    private final List<String> tried = new ArrayList<>();

    @Test
    void opensWhatItWraps() throws SopsException {
        KeyRing ring = ring("ada");

        KeyGroups wrapped = ring.wrap(one("bob", "ada"), key, NOW);

        assertThat(ring.open(wrapped).bytes()).isEqualTo(key.bytes());
    }

    @Test
    void triesAgeThenPgpThenTheOthers() throws SopsException {
        KeyRing ring = new KeyRing(
                List.of(new Notary("kms", Set.of("c")), new Notary("pgp", Set.of()), new Notary("age", Set.of())),
                new SecureRandom());
        KeyGroups wrapped =
                ring.wrap(KeyGroups.of(List.of(entry("kms", "c"), entry("pgp", "b"), entry("age", "a"))), key, NOW);

        ring.open(wrapped);

        assertThat(tried).containsExactly("age a", "pgp b", "kms c");
    }

    @Test
    void namesWhoCouldOpenTheFile() throws SopsException {
        KeyGroups wrapped = ring().wrap(one("ada", "bob"), key, NOW);

        assertThatThrownBy(() -> ring("eve").open(wrapped))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.NO_KEY))
                .hasMessageContaining("age `ada`, age `bob`");
    }

    @Test
    void keepsFailuresOfAllCandidates() throws SopsException {
        KeyGroups broken = KeyGroups.of(List.of(wrapped("age", "ada", "zz"), wrapped("age", "bob", "00")));

        assertThatThrownBy(() -> ring("ada", "bob").open(broken))
                .satisfies(refused -> assertThat(refused.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .satisfiesExactly(
                                first -> assertThat(first).isEqualTo("broken"),
                                second -> assertThat(second).contains("carries 1 bytes, 32 are needed")));
    }

    @Test
    void saysWhenOnlyKindsWithoutServiceAreThere() {
        KeyGroups wrapped = KeyGroups.of(List.of(wrapped("kms", "arn:x", "00")));

        assertFault(() -> ring("ada").open(wrapped), SopsFault.NO_KEY_SERVICE);
    }

    @Test
    void cannotWrapForKindsWithoutService() {
        assertFault(
                () -> ring("ada").wrap(KeyGroups.of(List.of(entry("kms", "arn:x"))), key, NOW),
                SopsFault.NO_KEY_SERVICE);
    }

    @Test
    void cannotWrapForNobody() {
        assertFault(() -> ring("ada").wrap(new KeyGroups(List.of(), 0), key, NOW), SopsFault.NO_RECIPIENT);
        assertFault(() -> ring("ada").wrap(one(), key, NOW), SopsFault.NO_RECIPIENT);
    }

    @Test
    void cannotOpenWithoutAnyEntry() {
        assertFault(() -> ring("ada").open(new KeyGroups(List.of(), 0)), SopsFault.MALFORMED_METADATA);
    }

    @Test
    void groupsNeedAllSharesByDefault() throws SopsException {
        KeyGroups wrapped = ring().wrap(groups(0, "ada", "bob", "eve"), key, NOW);

        assertThat(wrapped.threshold()).isEqualTo(3);
        assertThat(ring("ada", "bob", "eve").open(wrapped).bytes()).isEqualTo(key.bytes());
        assertFault(() -> ring("ada", "eve").open(wrapped), SopsFault.NO_KEY);
    }

    @Test
    void groupsOpenWithThresholdShares() throws SopsException {
        KeyGroups wrapped = ring().wrap(groups(2, "ada", "bob", "eve"), key, NOW);

        assertThat(ring("ada", "eve").open(wrapped).bytes()).isEqualTo(key.bytes());
        assertThatThrownBy(() -> ring("eve").open(wrapped)).hasMessageContaining("open 1 of 2 shares");
    }

    @Test
    void refusesThresholdsThatDoNotFit() {
        assertFault(() -> ring().wrap(groups(1, "ada", "bob"), key, NOW), SopsFault.BAD_THRESHOLD);
        assertFault(() -> ring().wrap(groups(3, "ada", "bob"), key, NOW), SopsFault.BAD_THRESHOLD);
        assertFault(() -> ring().open(groups(3, "ada", "bob")), SopsFault.BAD_THRESHOLD);
    }

    @Test
    void oneGroupKeepsItsThresholdAndIsNotShared() throws SopsException {
        KeyGroups wanted = new KeyGroups(one("ada").groups(), 2);

        KeyGroups wrapped = ring().wrap(wanted, key, NOW);

        assertThat(wrapped.threshold()).isEqualTo(2);
        assertThat(ring("ada").open(wrapped).bytes()).isEqualTo(key.bytes());
    }

    @Test
    void rewrapKeepsPresentEntriesAndAddsTheRest() throws SopsException {
        KeyGroups present = KeyGroups.of(List.of(wrapped("pgp", "FP", "kept"), wrapped("age", "ada", "kept")));
        KeyGroups wanted = KeyGroups.of(List.of(entry("age", "bob"), entry("age", "ada"), entry("pgp", "FP")));

        KeyGroups rewrapped = ring().rewrap(present, wanted, key, NOW);

        assertThat(rewrapped.entries()).hasSize(3);
        assertThat(rewrapped.entries().get(0).text("enc").orElseThrow()).hasSize(64);
        assertThat(rewrapped.entries().get(1)).isEqualTo(present.entries().get(1));
        assertThat(rewrapped.entries().get(2)).isEqualTo(present.entries().get(0));
    }

    @Test
    void rewrapDropsEntriesThatAreNotWanted() throws SopsException {
        KeyGroups present = ring().wrap(one("ada", "bob"), key, NOW);

        KeyGroups rewrapped = ring().rewrap(present, one("ada"), key, NOW);

        assertThat(rewrapped.entries()).containsExactly(present.entries().get(0));
    }

    @Test
    void rewrapLeavesEqualRecipientsAlone() throws SopsException {
        KeyGroups present = ring().wrap(groups(2, "ada", "bob", "eve"), key, NOW);

        assertThat(ring().rewrap(present, groups(2, "eve", "ada", "bob"), key, NOW))
                .isSameAs(present);
    }

    @Test
    void rewrapSharesAnewWhenGroupsChange() throws SopsException {
        KeyGroups present = ring().wrap(groups(2, "ada", "bob"), key, NOW);

        KeyGroups rewrapped = ring().rewrap(present, groups(2, "ada", "bob", "eve"), key, NOW);

        assertThat(rewrapped.entries()).doesNotContainAnyElementsOf(present.entries());
        assertThat(ring("bob", "eve").open(rewrapped).bytes()).isEqualTo(key.bytes());
    }

    @Test
    void wrapsEachRecipientOfAGroupOnce() throws SopsException {
        assertThat(ring().wrap(one("ada", "ada"), key, NOW).entries()).hasSize(1);
    }

    @Test
    void orderDoesNotMakeOtherRecipients() {
        assertThat(ring().sameRecipients(one("ada", "bob"), one("bob", "ada"))).isTrue();
        assertThat(ring().sameRecipients(groups(0, "ada", "bob"), groups(2, "bob", "ada")))
                .isTrue();
    }

    @Test
    void tellsOtherRecipients() {
        assertThat(ring().sameRecipients(one("ada"), one("ada", "bob"))).isFalse();
        assertThat(ring().sameRecipients(one("ada", "bob"), groups(0, "ada", "bob")))
                .isFalse();
        assertThat(ring().sameRecipients(groups(2, "a", "b", "c"), groups(3, "a", "b", "c")))
                .isFalse();
        assertThat(ring().sameRecipients(
                                KeyGroups.of(List.of(entry("age", "x"))), KeyGroups.of(List.of(entry("pgp", "x")))))
                .isFalse();
    }

    @Test
    void identifiesKindsWithoutServiceByTheirFields() {
        KeyEntry vault = new KeyEntry(
                "azure_kv",
                new MapNode(List.of(
                        field("vault_url", "https://v"),
                        field("name", "k"),
                        field("created_at", "2020-01-01T00:00:00Z"),
                        field("enc", "x"))));
        KeyEntry aws = new KeyEntry(
                "kms",
                new MapNode(List.of(
                        field("arn", "arn:x"), new Entry("context", new MapNode(List.of(field("app", "shop")))))));

        List<String> texts = ring().identify(KeyGroups.of(List.of(vault, aws, wrapped("pgp", "FP", "x"))));

        assertThat(texts).containsExactly("name=k vault_url=https://v", "arn=arn:x context.app=shop", "FP");
    }

    private KeyRing ring(String... identities) {
        return new KeyRing(List.of(new Notary("age", Set.of(identities))), new SecureRandom());
    }

    private static KeyGroups one(String... recipients) {
        return KeyGroups.of(
                List.of(recipients).stream().map(name -> entry("age", name)).toList());
    }

    private static KeyGroups groups(int threshold, String... recipients) {
        return new KeyGroups(
                List.of(recipients).stream()
                        .map(name -> new KeyGroup(List.of(entry("age", name))))
                        .toList(),
                threshold);
    }

    private static KeyEntry entry(String kind, String recipient) {
        return new KeyEntry(kind, new MapNode(List.of(field("recipient", recipient))));
    }

    private static KeyEntry wrapped(String kind, String recipient, String enc) {
        return new KeyEntry(kind, new MapNode(List.of(field("enc", enc), field("recipient", recipient))));
    }

    private static Entry field(String name, String text) {
        return new Entry(name, Value.text(text));
    }

    private static void assertFault(ThrowingCallable act, SopsFault fault) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    /** Writes the key down in clear: what is tested is who is asked, not how it is wrapped. */
    private final class Notary implements KeyService {
        private final String kind;
        private final Set<String> identities;

        Notary(String kind, Set<String> identities) {
            this.kind = kind;
            this.identities = identities;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public String identify(KeyEntry entry) {
            return entry.text("recipient").orElse("");
        }

        @Override
        public KeyEntry wrap(KeyEntry wanted, DataKey wrapped, Instant at) {
            return wrapped(kind, identify(wanted), HexFormat.of().formatHex(wrapped.bytes()));
        }

        @Override
        public Optional<DataKey> unwrap(KeyEntry entry) throws SopsException {
            tried.add(kind + " " + identify(entry));
            if (!identities.contains(identify(entry))) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        DataKey.of(HexFormat.of().parseHex(entry.text("enc").orElseThrow())));
            } catch (IllegalArgumentException broken) {
                throw new SopsException(SopsFault.MALFORMED_METADATA, "broken", broken);
            }
        }
    }
}
