package io.bastide.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/house-tests/"))
            .importPackages("io.bastide");

    @Test
    void dslDependsOnNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("io.bastide.dsl..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "io.bastide.dsl..", "java..", "javax.annotation..", "org.jspecify..", "org.immutables.."))
                .check(HOUSE);
    }

    @Test
    void compilerKnowsNoTargetAndNoFrontEnd() {
        noClasses()
                .that()
                .resideInAPackage("io.bastide.compiler..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.bastide.emitters..",
                        "io.bastide.cli..",
                        "io.bastide.maven..",
                        "io.bastide.overlays..",
                        "io.bastide.testkit.."))
                .check(HOUSE);
    }

    @Test
    void emittersKnowNoFrontEnd() {
        noClasses()
                .that()
                .resideInAPackage("io.bastide.emitters..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.bastide.cli..", "io.bastide.maven..", "io.bastide.testkit..", "io.bastide.overlays.."))
                .check(HOUSE);
    }

    @Test
    void overlaysKnowTheDslAlone() {
        classes()
                .that()
                .resideInAPackage("io.bastide.overlays..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("io.bastide.overlays..", "io.bastide.dsl..", "java..", "org.jspecify.."))
                .check(HOUSE);
    }

    @Test
    void noRoomImportsASibling() {
        slices().assignedFrom(new Rooms())
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("io.bastide.emitters.yaml.."))
                .because("a target system is changed in one folder; the YAML writer and reader serve all of them")
                .check(HOUSE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        for (String name : List.of("util", "utils", "common", "helper", "helpers", "misc", "manager", "impl")) {
            noClasses()
                    .should()
                    .resideInAnyPackage(".." + name + "..")
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    @Test
    void onlyTheWriterTheClassCacheAndTheFrontEndsTouchFilesForWriting() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.bastide.compiler.write..",
                        "io.bastide.compiler.load..",
                        "io.bastide.compiler.machine..",
                        "io.bastide.cli..",
                        "io.bastide.maven..",
                        "io.bastide.testkit..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Files.class, FileChannel.class, java.io.FileOutputStream.class, java.io.File.class)
                .check(HOUSE);
    }

    @Test
    void onlyTheMachineAndTheFrontEndsAskForTheTimeChanceOrVariables() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.bastide.compiler.machine..",
                        "io.bastide.cli..",
                        "io.bastide.maven..",
                        "io.bastide.testkit..")
                .should()
                .callMethodWhere(isAnyOf(
                        "java.lang.System.currentTimeMillis",
                        "java.lang.System.getenv",
                        "java.time.Instant.now",
                        "java.time.Clock.system",
                        "java.time.Clock.systemUTC",
                        "java.time.Clock.systemDefaultZone",
                        "java.time.InstantSource.system",
                        "java.lang.Math.random"))
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(SecureRandom.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaMethodCall> isAnyOf(String... methods) {
        Set<String> names = Set.of(methods);
        return DescribedPredicate.describe(
                "reads the machine",
                call -> names.contains(
                        call.getTargetOwner().getName() + "." + call.getTarget().getName()));
    }

    /** Each target's folder under the emitters. */
    private static final class Rooms implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String prefix = "io.bastide.emitters.";
            String name = type.getPackageName();
            if (!name.startsWith(prefix)) {
                return SliceIdentifier.ignore();
            }
            String rest = name.substring(prefix.length());
            return SliceIdentifier.of(rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest);
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    }

    /** Each package by itself. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("io.bastide.")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
