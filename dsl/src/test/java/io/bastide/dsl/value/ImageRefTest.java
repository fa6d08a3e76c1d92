package io.bastide.dsl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.dsl.source.SpecException;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRefTest {
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource({
        "redis, redis, ''",
        "redis:alpine, redis, alpine",
        "library/redis:7.4-alpine, library/redis, 7.4-alpine",
        "ghcr.io/acme/shop:1.4.2, ghcr.io/acme/shop, 1.4.2",
        "GHCR.io/acme/shop:1, GHCR.io/acme/shop, 1",
        "localhost:5000/shop, localhost:5000/shop, ''",
        "localhost:5000/shop:_x, localhost:5000/shop, _x",
        "registry.k8s.io/ingress-nginx/kube-webhook-certgen:v1, registry.k8s.io/ingress-nginx/kube-webhook-certgen, v1",
        "a.b/c__d-e.f--g:1, a.b/c__d-e.f--g, 1"
    })
    void readsRepositoryAndTag(String text, String repository, String tag) {
        ImageRef image = ImageRef.of(text);

        assertThat(image.repository()).isEqualTo(repository);
        assertThat(image.tag().orElse("")).isEqualTo(tag);
        assertThat(image.digest()).isEmpty();
        assertThat(image).hasToString(text);
    }

    @Test
    void readsADigestBehindATag() {
        ImageRef image = ImageRef.of("busybox:1.38.0@" + DIGEST);

        assertThat(image).isEqualTo(new ImageRef("busybox", Optional.of("1.38.0"), Optional.of(DIGEST)));
    }

    @Test
    void readsADigestWithoutATag() {
        ImageRef image = ImageRef.of("localhost:5000/busybox@" + DIGEST);

        assertThat(image).isEqualTo(new ImageRef("localhost:5000/busybox", Optional.empty(), Optional.of(DIGEST)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":1",
                "Redis",
                "reDIS:1",
                "acme/Shop:1",
                "shop:",
                "shop:-1",
                "shop: 1",
                "shop@sha256:abc",
                "shop@md5:0123456789abcdef0123456789abcdef",
                "shop@",
                "shop-",
                "shop_/x",
                "a//b",
                "/shop",
                "shop/",
                "https://ghcr.io/acme/shop:1",
                "a..b/shop",
                "localhost:/shop"
            })
    void refusesWhatIsNoReference(String text) {
        assertThatThrownBy(() -> ImageRef.of(text)).isInstanceOf(SpecException.class);
    }

    @Test
    void refusesATagOfMoreThan128Characters() {
        assertThatThrownBy(() -> ImageRef.of("shop:" + "a".repeat(129))).isInstanceOf(SpecException.class);
    }

    @Test
    void refusesAPortWithoutAPath() {
        assertThatThrownBy(() -> new ImageRef("localhost:5000", Optional.empty(), Optional.empty()))
                .isInstanceOf(SpecException.class);
    }

    @Test
    void dropsTheDigestWhenTheTagChanges() {
        ImageRef image = ImageRef.of("shop:1@" + DIGEST).withTag("2");

        assertThat(image).isEqualTo(ImageRef.of("shop:2"));
    }

    @Test
    void keepsTheTagWhenItIsPinned() {
        ImageRef image = ImageRef.of("shop:1").withDigest(DIGEST);

        assertThat(image).isEqualTo(ImageRef.of("shop:1@" + DIGEST));
    }

    @Property
    void readsWhatItPrints(@ForAll("images") ImageRef image) {
        assertThat(ImageRef.of(image.toString())).isEqualTo(image);
    }

    @Provide
    Arbitrary<ImageRef> images() {
        Arbitrary<String> hosts = Arbitraries.of("", "ghcr.io/", "localhost:5000/", "Registry.Example.com:443/");
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(8);
        Arbitrary<String> joints = Arbitraries.of("/", "-", "--", ".", "_", "__");
        Arbitrary<String> repositories = Combinators.combine(hosts, names, joints, names)
                .as((host, one, joint, two) -> host + one + joint + two);
        Arbitrary<Optional<String>> tags = Arbitraries.strings()
                .alpha()
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(128)
                .optional();
        Arbitrary<Optional<String>> digests = Arbitraries.strings()
                .withChars("0123456789abcdef")
                .ofLength(64)
                .map(hex -> "sha256:" + hex)
                .optional();
        return Combinators.combine(repositories, tags, digests).as(ImageRef::new);
    }
}
