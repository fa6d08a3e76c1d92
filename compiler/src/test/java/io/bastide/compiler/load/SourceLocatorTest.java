package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.Position.SpecPosition;
import io.bastide.dsl.source.CallSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLocatorTest {
    private static final SourceFile SHOP =
            new SourceFile(Path.of("src/main/java/shop/Shop.java"), "src/main/java/shop/Shop.java", "", "shop");

    private final SourceLocator locator = new SourceLocator(new ReadSources(List.of(SHOP)), "shop.Shop"::equals);

    private static CallSite site(String type, String file, int line, String member) {
        return new CallSite(type, file, line, member, List.of());
    }

    private static StackTraceElement frame(String type, int line) {
        return new StackTraceElement(type, "run", type.substring(type.lastIndexOf('.') + 1) + ".java", line);
    }

    @Test
    void findsTheFileOfAClass() {
        assertThat(locator.of(site("shop.Shop", "Shop.java", 7, "define")))
                .isEqualTo(new SpecPosition("src/main/java/shop/Shop.java", 7, "Shop#define"));
    }

    @Test
    void namesASourceThatItDoesNotKnowByPackageAndFile() {
        assertThat(locator.of(site("team.lib.Names", "Names.java", 7, "of")))
                .isEqualTo(new SpecPosition("team/lib/Names.java", 7, "Names#of"));
    }

    @Test
    void givesNoPositionWithoutAFrameOrDebugInformation() {
        assertThat(locator.of(CallSite.UNKNOWN)).isEqualTo(Position.NONE);
        assertThat(locator.of(site("shop.Shop", "", 0, "define"))).isEqualTo(Position.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "shop.Shop, define, Shop#define",
        "shop.Shop$Services, cart, Shop.Services#cart",
        "shop.Shop$1, get, Shop#get",
        "shop.Shop$Services$2, get, Shop.Services#get",
        "shop.Shop$1Local, get, Shop.Local#get",
        "shop.Shop, <clinit>, Shop",
        "shop.Shop, <init>, Shop",
        "Shop, define, Shop#define",
    })
    void namesTheMemberAsTheAuthorWritesIt(String type, String method, String member) {
        assertThat(locator.of(site(type, "Shop.java", 1, method)))
                .isInstanceOfSatisfying(
                        SpecPosition.class,
                        position -> assertThat(position.member()).isEqualTo(member));
    }

    @Test
    void listsKnownCallers() {
        CallSite called = new CallSite(
                "shop.Shop",
                "Shop.java",
                7,
                "define",
                List.of(site("shop.Shop", "Shop.java", 3, "all"), site("shop.Other", "", 0, "main")));

        assertThat(locator.callers(called))
                .containsExactly(new SpecPosition("src/main/java/shop/Shop.java", 3, "Shop#all"));
    }

    @Test
    void prefersTheAuthorsOwnFrameToALibrarys() {
        StackTraceElement[] trace = {
            frame("java.util.List", 1), frame("team.Names", 2), frame("shop.Shop", 3), frame("java.lang.Thread", 4)
        };

        assertThat(locator.author(trace).line()).isEqualTo(3);
    }

    @Test
    void takesALibrarysFrameWhenThereIsNoOther() {
        StackTraceElement[] trace = {frame("java.util.List", 1), frame("team.Names", 2)};

        assertThat(locator.author(trace).className()).isEqualTo("team.Names");
    }
}
