package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsEditCommandTest {
    /** Tells where the editor found the text, and who could read it there. */
    private static final String NOTE = "stat -c '%a' \"$1\" \"$(dirname \"$1\")\" >'NOTES' && echo \"$1\" >>'NOTES'\n";

    @TempDir
    Path folder;

    private SecretFolder secrets;
    private Path file;
    private Path notes;

    @BeforeEach
    void seal() throws Exception {
        secrets = new SecretFolder(folder);
        file = secrets.seal("x.yaml", "ann", "bob");
        notes = folder.resolve("notes");
    }

    @Test
    void encryptsTheValueThatChangedAndKeepsTheOthers() throws Exception {
        List<String> before = Files.readAllLines(file);

        CommandRun run = edit("sed -i s/planted-4711/planted-4712/ \"$1\"");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("wrote x.yaml\n");
        assertThat(secrets.open("x.yaml")).isEqualTo(SecretFolder.MANIFEST.replace("4711", "4712"));
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> !before.contains(line))
                .allMatch(line -> line.matches(" +(password|lastmodified|mac): .*"))
                .hasSize(3);
        assertThat(run.out() + run.err()).doesNotContain("planted");
    }

    @Test
    void showsThePlaintextToNobodyElseAndLeavesNothingBehind() throws Exception {
        CommandRun run = edit(NOTE + "cp \"$1\" \"$1~\"; sed -i s/shop/shoe/ \"$1\"");

        List<String> noted = Files.readAllLines(notes);
        Path draft = Path.of(noted.get(2));
        assertThat(run.exitCode()).isZero();
        assertThat(noted).startsWith("600", "700");
        assertThat(draft.getFileName()).hasToString("x.yaml");
        assertThat(draft.getParent()).doesNotExist();
    }

    @Test
    void leavesNothingBehindWhenTheEditorFails() throws Exception {
        byte[] before = Files.readAllBytes(file);

        CommandRun run = edit(NOTE + "echo >>\"$1\"; exit 7");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("the editor failed: `x.yaml` is as it was\n");
        assertThat(file).hasBinaryContent(before);
        assertThat(Path.of(Files.readAllLines(notes).get(2)).getParent()).doesNotExist();
    }

    @Test
    void leavesTheFileUntouchedWhenNothingChanged() throws Exception {
        byte[] before = Files.readAllBytes(file);

        CommandRun run = edit("touch \"$1\"");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("nothing changed: `x.yaml` is as it was\n");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void takesAnotherLayoutOfTheSameContentForNoChange() throws Exception {
        byte[] before = Files.readAllBytes(file);

        CommandRun run = edit("sed -i \"s/user: shop/user: 'shop'/\" \"$1\"");

        assertThat(run.out()).startsWith("nothing changed");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void discardsATextThatCannotBeEncryptedWhenNobodyIsThere() throws Exception {
        byte[] before = Files.readAllBytes(file);

        CommandRun run = edit("printf 'a: [planted-4711\\n' >\"$1\"");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("error: the edited text cannot be encrypted: ");
        assertThat(run.out()).isEqualTo("the edited text was discarded: `x.yaml` is as it was\n");
        assertThat(run.out() + run.err()).doesNotContain("planted");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void goesBackToTheEditorForAPersonAtATerminal() throws Exception {
        String twice = "if grep -q '\\[' \"$1\"; then printf 'stringData:\\n    k: mended\\n' >\"$1\"; "
                + "else printf 'a: [\\n' >\"$1\"; fi";

        CommandRun run = CommandRun.typing("\n", folder, secrets.editing("ann", twice), "secrets", "edit", "x.yaml");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("press Enter to go back to the editor");
        assertThat(secrets.open("x.yaml")).isEqualTo("stringData:\n    k: mended\n");
    }

    @Test
    void discardsTheTextWhenThePersonGivesUp() throws Exception {
        CommandRun run =
                CommandRun.typing("", folder, secrets.editing("ann", "echo '[' >\"$1\""), "secrets", "edit", "x.yaml");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("the edited text was discarded");
    }

    @Test
    void makesANewFileByTheRuleOfItsFolder() throws Exception {
        secrets.rule(".sops.yaml", "bob");
        Map<String, String> environment =
                secrets.editing("ann", "printf 'kind: Secret\\nstringData:\\n    k: planted-4711\\n' >\"$1\"");

        CommandRun run = CommandRun.in(folder, environment, "secrets", "edit", "new.yaml");

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("new.yaml")))
                .contains("kind: Secret", "k: ENC[AES256_GCM,", secrets.recipient("bob"))
                .doesNotContain("planted", secrets.recipient("ann"));
        assertThat(secrets.open("new.yaml")).contains("k: planted-4711");
    }

    @Test
    void makesNoFileOfAnEmptyText() throws Exception {
        secrets.rule(".sops.yaml", "bob");

        CommandRun run = CommandRun.in(folder, secrets.editing("ann", "true"), "secrets", "edit", "new.yaml");

        assertThat(run.out()).isEqualTo("nothing changed: `new.yaml` was not made\n");
        assertThat(folder.resolve("new.yaml")).doesNotExist();
    }

    @Test
    void makesNoFileWithoutARule() throws Exception {
        CommandRun run =
                CommandRun.in(folder, secrets.editing("ann", "echo 'a: 1' >\"$1\""), "secrets", "edit", "n.yaml");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("error[SOP120] no-creation-rule: `n.yaml`");
    }

    @Test
    void keepsTheChangesOfSomebodyElse() throws Exception {
        String other = "echo '# changed' >>'" + file + "'; sed -i s/shop/shoe/ \"$1\"";

        CommandRun run = edit(other);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("`x.yaml` was changed by somebody else meanwhile");
        assertThat(Files.readString(file)).endsWith("# changed\n");
    }

    @Test
    void prefersTheEditorThatIsMeantForSecrets() throws Exception {
        Map<String, String> environment = new TreeMap<>(secrets.editing("ann", "sed -i s/shop/shoe/ \"$1\""));
        environment.put("SOPS_EDITOR", "false");

        CommandRun run = CommandRun.in(folder, environment, "secrets", "edit", "x.yaml");

        assertThat(run.out()).startsWith("the editor failed");
    }

    @Test
    void opensNoEditorForWhoHasNoIdentity() throws Exception {
        CommandRun run = CommandRun.in(
                folder, secrets.editing("eve", NOTE.replace("NOTES", notes.toString())), "secrets", "edit", "x.yaml");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("SOP111");
        assertThat(notes).doesNotExist();
    }

    private CommandRun edit(String script) throws Exception {
        return CommandRun.in(
                folder, secrets.editing("ann", script.replace("NOTES", notes.toString())), "secrets", "edit", "x.yaml");
    }
}
