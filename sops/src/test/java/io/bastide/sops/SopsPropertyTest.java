package io.bastide.sops;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.metadata.EncryptionRule;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class SopsPropertyTest {
    private final Sops sops = new Workshop().sops();

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void encryptedFilesKeepEverything(@ForAll long seed, @ForAll boolean isMacOnlyEncrypted) throws SopsException {
        List<MapNode> plain = RandomDocuments.of(seed);
        SealSettings settings = settings("^(a|data)$", isMacOnlyEncrypted);
        SopsFile file = sops.encrypt(plain, settings);

        try (Opened opened = sops.open(SopsFile.read(file.bytes(), SopsFormat.YAML))) {
            assertThat(Shape.of(opened.documents())).isEqualTo(Shape.of(plain));
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void sealingAgainChangesNothing(@ForAll long seed) throws SopsException {
        List<MapNode> plain = RandomDocuments.of(seed);
        SealSettings settings = settings("^(a|data)$", false);
        SopsFile file = sops.encrypt(plain, settings);

        try (Opened opened = sops.open(file)) {
            assertThat(sops.reseal(opened, plain, settings)).isSameAs(file);
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void sealingSomethingElseGivesThat(@ForAll long beforeSeed, @ForAll long afterSeed) throws SopsException {
        List<MapNode> before = RandomDocuments.of(beforeSeed);
        List<MapNode> after = RandomDocuments.of(afterSeed);
        SealSettings settings = settings("^(a|b|data)$", false);

        try (Opened opened = sops.open(sops.encrypt(before, settings))) {
            SopsFile file = sops.reseal(opened, after, settings);
            try (Opened again = sops.open(SopsFile.read(file.bytes(), SopsFormat.YAML))) {
                assertThat(Shape.of(again.documents())).isEqualTo(Shape.of(after));
            }
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void plaintextFilesKeepEverything(@ForAll long seed) throws SopsException {
        List<MapNode> plain = RandomDocuments.of(seed);
        byte[] bytes = Plaintext.write(plain, SopsFormat.YAML);

        assertThat(Shape.of(Plaintext.read(bytes, SopsFormat.YAML))).isEqualTo(Shape.of(plain));
    }

    private static SealSettings settings(String expression, boolean isMacOnlyEncrypted) throws SopsException {
        return new SealSettings(
                SopsFormat.YAML,
                EncryptionRule.encryptedRegex(expression),
                Workshop.recipients(Workshop.ADA),
                isMacOnlyEncrypted);
    }
}
