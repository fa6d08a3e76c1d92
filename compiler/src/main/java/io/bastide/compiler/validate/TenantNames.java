package io.bastide.compiler.validate;

import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.ProvidedSecret;
import io.bastide.dsl.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The form of names that a tenant declares beside its workloads: namespace, configuration, secrets, claims. */
final class TenantNames implements TenantCheck {
    /** Bytes that the values of a config map may have together. Source: Kubernetes, "ConfigMaps". */
    private static final long MAX_CONFIG_BYTES = 1L << 20;

    @Override
    public void check(TenantScope view, Findings findings) {
        Tenant tenant = view.tenant();
        String owner = view.name();
        if (!tenant.namespace().name().isEmpty()) {
            findings.require(NameFormat.DNS_LABEL, view.place("namespace"), "namespace", tenant.namespaceName(), owner);
        }
        tenant.configMaps().forEach(configMap -> checkConfigMap(view, configMap, owner, findings));
        tenant.readableSecrets().forEach(secret -> checkSecret(view, secret, owner, findings));
        tenant.claims().forEach(claim -> checkClaim(view, claim, owner, findings));
    }

    /** Checks the keys of configuration, and its size. */
    static void checkContent(Map<String, String> data, Place place, String what, Findings findings) {
        for (String key : data.keySet()) {
            Place entry = place.item(key);
            findings.require(NameFormat.CONFIG_KEY, entry, "key", key, what);
        }
        long bytes = data.values().stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > MAX_CONFIG_BYTES) {
            findings.report(
                    ValidationRule.OVERSIZED_CONFIG,
                    place,
                    what + " has `" + bytes + "` bytes; at most `" + MAX_CONFIG_BYTES + "` are allowed",
                    "split it, or put the content into the image or a volume");
        }
    }

    private static void checkConfigMap(TenantScope view, ConfigMap configMap, String owner, Findings findings) {
        Place place = view.place("configMaps", configMap.declaredAt()).item(configMap.name());
        findings.require(NameFormat.DNS_SUBDOMAIN, place, "config map name", configMap.name(), owner);
        checkContent(configMap.data(), place, "config map `" + configMap.name() + "` of " + owner, findings);
    }

    private static void checkSecret(TenantScope view, ProvidedSecret secret, String owner, Findings findings) {
        Place place = view.place("providedSecrets", secret.declaredAt()).item(secret.name());
        findings.require(NameFormat.DNS_SUBDOMAIN, place, "secret name", secret.name(), owner);
        for (String key : secret.keys()) {
            findings.require(NameFormat.CONFIG_KEY, place, "key", key, "secret `" + secret.name() + "` of " + owner);
        }
    }

    private static void checkClaim(TenantScope view, PersistentClaim claim, String owner, Findings findings) {
        Place place = view.place("claims", claim.declaredAt()).item(claim.name());
        findings.require(NameFormat.DNS_SUBDOMAIN, place, "claim name", claim.name(), owner);
        claim.template()
                .storageClass()
                .ifPresent(name -> findings.require(
                        NameFormat.DNS_SUBDOMAIN,
                        place,
                        "storage class",
                        name,
                        "claim `" + claim.name() + "` of " + owner));
    }
}
