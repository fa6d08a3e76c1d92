package io.bastide.emitters.sops;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.secret.Recipients;
import io.bastide.sops.key.KeyGroups;

/**
 * An environment on a cluster, and who can open its files.
 *
 * @param environment the environment
 * @param cluster the cluster
 * @param recipients those of both
 * @param wanted the same as entries of the SOPS metadata
 */
record SecretPlace(Environment environment, Cluster cluster, Recipients recipients, KeyGroups wanted) {}
