package io.bastide.cli.doctor;

import java.util.List;

/** The tools that are looked for. None of them is needed to compile a spec. */
public enum Tool {
    /** Maven. */
    MAVEN("mvn", "--version", "builds this command from its checkout, and specs that are Maven projects"),
    /** Git. */
    GIT("git", "--version", "keeps specs and output, and shows a review what changed"),
    /** Kustomize. */
    KUSTOMIZE("kustomize", "version", "builds the output, as Argo CD and kubectl do"),
    /** The Kubernetes client. */
    KUBECTL("kubectl", "version --client", "applies the output to a cluster by hand"),
    /** Helm. */
    HELM("helm", "version --short", "installs charts"),
    /** Sops. */
    SOPS("sops", "--version", "encrypts and decrypts secrets by hand"),
    /** Age. */
    AGE("age", "--version", "makes keys for secrets"),
    /** Kubeconform. */
    KUBECONFORM("kubeconform", "-v", "checks the output against the schemas of Kubernetes once more");

    private final String command;
    private final String versionArguments;
    private final String purpose;

    Tool(String command, String versionArguments, String purpose) {
        this.command = command;
        this.versionArguments = versionArguments;
        this.purpose = purpose;
    }

    /** Name of its command. */
    public String command() {
        return command;
    }

    /** What it is for. */
    public String purpose() {
        return purpose;
    }

    List<String> versionArguments() {
        return List.of(versionArguments.split(" ", -1));
    }
}
