package io.bastide.sops;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.metadata.EncryptionRule;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResealTest {
    private static final String BEFORE = """
            kind: Secret
            ratio: 1.0
            data:
                # note
                a: one
                b: two # behind
                list: [x, x, "y", z]
                maps:
                    - {k: one, l: two}
                    - {k: three, l: four}
            """;

    private final Workshop workshop = new Workshop();
    private final Sops sops = workshop.sops();
    private SopsFile before;
    private Opened opened;

    @BeforeEach
    void open() throws SopsException {
        before = sops.encrypt(Workshop.yaml(BEFORE), Workshop.settings(Workshop.ADA));
        opened = sops.open(SopsFile.read(before.bytes(), SopsFormat.YAML));
        workshop.pass();
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void givesTheVerySameFileWhenNothingChanged() throws SopsException {
        assertThat(reseal(BEFORE)).isSameAs(opened.file());
    }

    @Test
    void givesTheVerySameFileForItsOwnPlaintextReadAgain() throws SopsException {
        byte[] plain = Plaintext.write(opened.documents(), SopsFormat.YAML);

        assertThat(sops.reseal(opened, Plaintext.read(plain, SopsFormat.YAML), Workshop.settings(Workshop.ADA)))
                .isSameAs(opened.file());
    }

    @Test
    void changesOneCiphertextForOneChangedValue() throws SopsException {
        SopsFile after = reseal(BEFORE.replace("b: two", "b: 2"));

        assertThat(changedLines(after)).containsExactly("b", "lastmodified", "mac");
        assertOpens(after, BEFORE.replace("b: two", "b: 2"));
    }

    @Test
    void changesOneCiphertextForAChangedType() throws SopsException {
        SopsFile typed = reseal(BEFORE.replace("a: one", "a: 1"));
        try (Opened again = sops.open(typed)) {
            SopsFile text = sops.reseal(
                    again, Workshop.yaml(BEFORE.replace("a: one", "a: '1'")), Workshop.settings(Workshop.ADA));

            assertThat(Trees.text(text.documents().get(0), "data", "a"))
                    .isNotEqualTo(Trees.text(typed.documents().get(0), "data", "a"));
        }
    }

    @Test
    void changesTheChecksumForAChangedValueInClear() throws SopsException {
        assertThat(changedLines(reseal(BEFORE.replace("kind: Secret", "kind: Other"))))
                .containsExactly("kind", "lastmodified", "mac");
    }

    @Test
    void keepsEqualItemsOfAListApart() throws SopsException {
        SopsFile after = reseal(BEFORE.replace("\"y\"", "new"));

        assertThat(item(after, 0)).isEqualTo(item(before, 0)).isNotEqualTo(item(after, 1));
        assertThat(item(after, 1)).isEqualTo(item(before, 1));
        assertThat(item(after, 2)).isNotEqualTo(item(before, 2));
        assertThat(item(after, 3)).isEqualTo(item(before, 3));
    }

    @Test
    void keepsItemsThatMoveWithinTheirList() throws SopsException {
        SopsFile after = reseal(BEFORE.replace("[x, x, \"y\", z]", "[first, x, x, \"y\", z]"));

        assertThat(List.of(item(after, 1), item(after, 2), item(after, 3), item(after, 4)))
                .containsExactlyInAnyOrder(item(before, 0), item(before, 1), item(before, 2), item(before, 3));
        assertThat(item(after, 3)).isEqualTo(item(before, 2));
    }

    @Test
    void givesEachCiphertextToOneItemOnly() throws SopsException {
        SopsFile after = reseal(BEFORE.replace("[x, x, \"y\", z]", "[x, x, x, \"y\", z]"));

        assertThat(List.of(item(after, 0), item(after, 1), item(after, 2))).doesNotHaveDuplicates();
    }

    @Test
    void encryptsAValueAfreshUnderAnotherKey() throws SopsException {
        SopsFile after = reseal(BEFORE.replace("    a: one", "    c: one"));

        assertThat(Trees.text(after.documents().get(0), "data", "c"))
                .isNotEqualTo(Trees.text(before.documents().get(0), "data", "a"));
        assertOpens(after, BEFORE.replace("    a: one", "    c: one"));
    }

    @Test
    void keepsCiphertextsWhenOrderChanges() throws SopsException {
        String swapped = BEFORE.replace("    a: one\n    b: two # behind\n", "    b: two # behind\n    a: one\n");
        SopsFile after = reseal(swapped);

        assertThat(Trees.text(after.documents().get(0), "data", "a"))
                .isEqualTo(Trees.text(before.documents().get(0), "data", "a"));
        assertThat(after.metadata().mac()).isNotEqualTo(before.metadata().mac());
        assertOpens(after, swapped);
    }

    @Test
    void addsARecipientAndChangesNothingElse() throws SopsException {
        SopsFile after = sops.reseal(opened, Workshop.yaml(BEFORE), Workshop.settings(Workshop.ADA, Workshop.BOB));

        assertThat(after.documents()).isEqualTo(before.documents());
        assertThat(after.metadata().mac()).isEqualTo(before.metadata().mac());
        assertThat(after.metadata().lastModified()).isEqualTo(before.metadata().lastModified());
        assertThat(entries(after)).hasSize(2).containsAll(entries(before));
        assertOpens(workshop.with(Workshop.BOB), after, BEFORE);
    }

    @Test
    void addsARecipientAndChangesAValue() throws SopsException {
        String changed = BEFORE.replace("b: two", "b: 2");
        SopsFile after = sops.reseal(opened, Workshop.yaml(changed), Workshop.settings(Workshop.BOB, Workshop.ADA));

        assertThat(Trees.text(after.documents().get(0), "data", "a"))
                .isEqualTo(Trees.text(before.documents().get(0), "data", "a"));
        assertThat(entries(after)).containsAll(entries(before));
        assertOpens(workshop.with(Workshop.BOB), after, changed);
    }

    @Test
    void takesAFreshDataKeyWhenARecipientIsRemoved() throws SopsException {
        SopsFile after = sops.reseal(opened, Workshop.yaml(BEFORE), Workshop.settings(Workshop.BOB));

        assertThat(Trees.text(after.documents().get(0), "data", "a"))
                .isNotEqualTo(Trees.text(before.documents().get(0), "data", "a"));
        assertThat(entries(after)).hasSize(1).doesNotContainAnyElementsOf(entries(before));
        assertOpens(workshop.with(Workshop.BOB), after, BEFORE);
    }

    @Test
    void encryptsMoreUnderAWiderRule() throws SopsException {
        SealSettings wider = new SealSettings(
                SopsFormat.YAML,
                EncryptionRule.encryptedRegex("^(data|kind)$"),
                Workshop.recipients(Workshop.ADA),
                false);
        SopsFile after = sops.reseal(opened, Workshop.yaml(BEFORE), wider);

        assertThat(Trees.text(after.documents().get(0), "kind")).startsWith("ENC[");
        assertThat(Trees.text(after.documents().get(0), "data", "a"))
                .isEqualTo(Trees.text(before.documents().get(0), "data", "a"));
        assertOpens(after, BEFORE);
    }

    @Test
    void writesAnewWhenOnlyTheChecksumIsToCoverLess() throws SopsException {
        SealSettings settings = new SealSettings(
                SopsFormat.YAML, EncryptionRule.encryptedRegex("^data$"), Workshop.recipients(Workshop.ADA), true);
        SopsFile after = sops.reseal(opened, Workshop.yaml(BEFORE), settings);

        assertThat(after.metadata().isMacOnlyEncrypted()).isTrue();
        assertThat(after.documents()).isEqualTo(before.documents());
        assertOpens(after, BEFORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"    # note\n", " # behind"})
    void notesAChangedComment(String comment) throws SopsException {
        SopsFile after = reseal(BEFORE.replace(comment, comment.contains("\n") ? "    # other\n" : " # other"));

        assertThat(changedLines(after)).contains("lastmodified", "mac");
    }

    private SopsFile reseal(String text) throws SopsException {
        return sops.reseal(opened, Workshop.yaml(text), Workshop.settings(Workshop.ADA));
    }

    private void assertOpens(SopsFile file, String text) throws SopsException {
        assertOpens(sops, file, text);
    }

    private static void assertOpens(Sops sops, SopsFile file, String text) throws SopsException {
        List<MapNode> expected = Workshop.yaml(text.replace("ratio: 1.0", "ratio: 1"));
        try (Opened again = sops.open(SopsFile.read(file.bytes(), SopsFormat.YAML))) {
            assertThat(again.documents()).isEqualTo(expected);
        }
    }

    /** The keys of the lines that differ from before, without the wrapped keys. */
    private List<String> changedLines(SopsFile after) {
        String[] old = Workshop.text(before).split("\n", -1);
        String[] fresh = Workshop.text(after).split("\n", -1);
        assertThat(fresh).hasSameSizeAs(old);
        return IntStream.range(0, old.length)
                .filter(line -> !old[line].equals(fresh[line]))
                .mapToObj(line -> fresh[line].strip().replaceAll(":.*", ""))
                .toList();
    }

    private static String item(SopsFile file, int position) {
        return Trees.text(file.documents().get(0), "data", "list", position);
    }

    private static List<KeyEntry> entries(SopsFile file) {
        return file.metadata().keys().entries();
    }
}
