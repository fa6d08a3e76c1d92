package io.bastide.cli.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.Manifest;
import io.bastide.dsl.source.CallSite;
import io.bastide.emitters.yaml.MalformedYamlException;
import io.bastide.emitters.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretUsesTest {
    @Test
    void findsVariablesOfAllContainers() throws Exception {
        assertThat(uses("""
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: job}
                spec:
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          initContainers:
                          - env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}, {name: B, value: b}]
                          containers:
                          - envFrom: [{secretRef: {name: t}}, {configMapRef: {name: c}}]
                """)).hasToString("{s=[CronJob job (env A)], t=[CronJob job (env, all keys)]}");
    }

    @Test
    void findsVolumesWhereTheyAreMounted() throws Exception {
        assertThat(uses("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  template:
                    spec:
                      imagePullSecrets: [{name: registry}]
                      containers:
                      - volumeMounts: [{name: v, mountPath: /etc/v}, {name: p, mountPath: /etc/p}]
                      volumes:
                      - {name: v, secret: {secretName: s}}
                      - {name: p, projected: {sources: [{secret: {name: t}}, {configMap: {name: c}}]}}
                """))
                .hasToString("{registry=[Deployment web (image pulls)], s=[Deployment web (mount /etc/v)], "
                        + "t=[Deployment web (mount /etc/p)]}");
    }

    @Test
    void findsCertificatesOfIngresses() throws Exception {
        assertThat(uses("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web}
                spec: {tls: [{hosts: [web.example], secretName: cert}]}
                """)).hasToString("{cert=[Ingress web (certificate)]}");
    }

    private static Map<String, List<SecretUse>> uses(String yaml) throws MalformedYamlException {
        return SecretUses.of(
                List.of(Manifest.of(YamlReader.read(yaml).get(0).asMapping().orElseThrow(), CallSite.UNKNOWN)));
    }
}
