package io.bastide.dsl.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.network.WorkloadCall;
import io.bastide.dsl.source.SpecException;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.value.Schedule;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final Container SERVER = Container.named("server")
            .image(ImageRef.of("shop:1"))
            .resources(Resources.of("100m", "64Mi"))
            .ports(ContainerPort.named("http", 8080))
            .build();

    private static final Workload WEB =
            Workload.deployment("web").container(SERVER).build();

    @Test
    void startsAsTheNamedControllerWithSafeDefaults() {
        assertThat(WEB.controller()).isEqualTo(Deployment.standard());
        assertThat(WEB.security()).isEqualTo(PodSecurity.restricted());
        assertThat(WEB.container().security()).isEqualTo(ContainerSecurity.restricted());
        assertThat(WEB.serviceAccount()).isEqualTo(ServiceAccount.own());
    }

    @Test
    void setsTheReplicasOfADeployment() {
        Workload changed = WEB.withReplicas(3);

        assertThat(changed.controller().replicas()).isEqualTo(OptionalInt.of(3));
        assertThat(changed.controller()).isInstanceOf(Deployment.class);
    }

    @Test
    void setsTheReplicasOfAStatefulSet() {
        Workload queue = Workload.statefulSet("queue").container(SERVER).build();

        assertThat(queue.withReplicas(3).controller().replicas()).isEqualTo(OptionalInt.of(3));
    }

    @Test
    void refusesReplicasOfADaemonSet() {
        Workload agent = Workload.daemonSet("agent").container(SERVER).build();

        assertThatThrownBy(() -> agent.withReplicas(3))
                .isInstanceOf(SpecException.class)
                .hasMessage("a DaemonSet has no replicas");
    }

    @Test
    void refusesReplicasOfJobs() {
        Workload job = Workload.job("migrate").container(SERVER).build();
        Workload cronJob = Workload.cronJob("report", Schedule.cron("0 3 * * *"))
                .container(SERVER)
                .build();

        assertThatThrownBy(() -> job.withReplicas(3)).hasMessage("a Job has no replicas");
        assertThatThrownBy(() -> cronJob.withReplicas(3)).hasMessage("a CronJob has no replicas");
    }

    @Test
    void changesItsMainContainerAlone() {
        Workload pair = WEB.withContainers(SERVER.withName("beside"));

        Workload changed =
                pair.withTag("2").withResources(Resources.of("1", "1Gi")).withEnvVar("LEVEL", "debug");

        assertThat(changed.container().image()).isEqualTo(ImageRef.of("shop:2"));
        assertThat(changed.container().resources()).isEqualTo(Resources.of("1", "1Gi"));
        assertThat(changed.container().env()).containsExactly(EnvVar.of("LEVEL", "debug"));
        assertThat(changed.containers()).isEqualTo(pair.containers());
    }

    @Test
    void keepsItsExposuresWhenItGetsOneMore() {
        Exposure inside = Exposure.clusterIp();
        Exposure outside = Exposure.ingress("shop.example.com", "http");

        Workload exposed = WEB.exposedBy(inside).exposedBy(outside);

        assertThat(exposed.exposures()).containsExactly(inside, outside);
    }

    @Test
    void listsItsContainersInTheOrderInWhichTheyStart() {
        Workload full = WEB.withInitContainers(SERVER.withName("first"))
                .withSidecars(SERVER.withName("proxy"))
                .withContainers(SERVER.withName("beside"));

        assertThat(full.allContainers())
                .extracting(Container::name)
                .containsExactly("first", "proxy", "server", "beside");
        assertThat(full.mainContainers()).extracting(Container::name).containsExactly("server", "beside");
    }

    @Test
    void hasTheAddressOfItsServicePort() {
        Workload email = WEB.withExposures(Exposure.clusterIp(
                ServicePort.named("smtp", 25), ServicePort.named("http", 5000).to(8080)));

        assertThat(email.address("http")).isEqualTo("web:5000");
    }

    @Test
    void hasTheAddressOfAContainerPortWhenItsServiceNamesNone() {
        Workload web = WEB.exposedBy(Exposure.clusterIp());

        assertThat(web.address("http")).isEqualTo("web:8080");
    }

    @Test
    void hasTheAddressOfASidecarsPortWhenItsServiceNamesNone() {
        Container proxy = SERVER.withName("proxy").withPorts(ContainerPort.named("https", 8443));

        Workload web = WEB.withSidecars(proxy).exposedBy(Exposure.clusterIp());

        assertThat(web.address("https")).isEqualTo("web:8443");
    }

    @Test
    void hasTheAddressOfTheFirstServiceWithThePort() {
        Workload web = WEB.exposedBy(Exposure.ingress("shop.example.com", "http"))
                .exposedBy(Exposure.clusterIp(ServicePort.named("metrics", 9090)))
                .exposedBy(Exposure.clusterIp(ServicePort.named("http", 80)).named("web-inside"))
                .exposedBy(Exposure.loadBalancer(ServicePort.named("http", 80)).named("web-outside"));

        assertThat(web.address("http")).isEqualTo("web-inside:80");
    }

    @Test
    void hasNoAddressWithoutAServiceThatHasThePort() {
        Workload web = WEB.exposedBy(Exposure.clusterIp());

        assertThatThrownBy(() -> web.address("grpc"))
                .isInstanceOf(SpecException.class)
                .hasMessage("workload `web` has no service port `grpc`");
        assertThatThrownBy(() -> WEB.address("http")).isInstanceOf(SpecException.class);
    }

    @Test
    void callsAnotherWorkloadAndFindsItsAddress() {
        Workload cart = WEB.withName("cart").exposedBy(Exposure.clusterIp(ServicePort.named("grpc", 7070)));

        Workload caller = WEB.calling(cart, "grpc", "CART_ADDR");

        assertThat(caller.calls()).containsExactly(WorkloadCall.of("cart", PortRef.of("grpc")));
        assertThat(caller.container().env()).containsExactly(EnvVar.of("CART_ADDR", "cart:7070"));
    }

    @Test
    void keepsEarlierCallsWhenItGetsOneMore() {
        Workload cart = WEB.withName("cart").exposedBy(Exposure.clusterIp());
        Workload ads = WEB.withName("ads").exposedBy(Exposure.clusterIp());

        Workload caller = WEB.calling(cart, "http", "CART_ADDR").calling(ads, "http", "ADS_ADDR");

        assertThat(caller.calls()).containsExactly(cart.on("http"), ads.on("http"));
        assertThat(caller.container().env())
                .containsExactly(EnvVar.of("CART_ADDR", "cart:8080"), EnvVar.of("ADS_ADDR", "ads:8080"));
    }

    @Test
    void isCalledInAnotherTenant() {
        WorkloadCall call = WEB.on(8080).in("payments");

        assertThat(call.tenant()).isEqualTo("payments");
        assertThat(call.workload()).isEqualTo("web");
        assertThat(call.port()).isEqualTo(PortRef.of(8080));
    }

    @Test
    void keepsTheOrderOfItsLabels() {
        Workload labelled = Workload.deployment("web")
                .container(SERVER)
                .labels("zeta", "1")
                .labels("alpha", "2")
                .labels("mid", "3")
                .podAnnotations("b", "1")
                .podAnnotations("a", "2")
                .build();

        assertThat(labelled.withComponent(Optional.of("frontend")).labels().keySet())
                .containsExactly("zeta", "alpha", "mid");
        assertThat(labelled.podAnnotations().keySet()).containsExactly("b", "a");
    }
}
