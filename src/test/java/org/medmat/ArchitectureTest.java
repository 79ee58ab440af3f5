package org.medmat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture")
class ArchitectureTest {

    /** A package, and the packages it may use. The order is that of the data's road: a package uses what stands above it. */
    private static final Map<String, Set<String>> MAY_USE = table("""
            text      |
            problem   |
            random    |
            logging   |
            label     | text
            sample    | label
            split     | label sample random
            question  | label sample split random text
            tree      | text problem
            table     | text problem
            adapter   | label sample random text problem tree table
            synthetic | text problem
            catalog   | adapter label sample synthetic text problem table
            output    | question sample problem text
            verify    | output label catalog problem question text
            build     | text problem random label sample split question tree table adapter synthetic catalog output verify
            cli       | text problem random logging label sample split question tree table adapter synthetic catalog output verify build
            """);

    /** What is about images and questions, and knows nothing of files, formats and commands. */
    private static final String[] DOMAIN = packages("label", "sample", "split", "question", "random");

    private static final int MOST_LINES = 400;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.medmat");

    @Test
    @DisplayName("has a place for every package")
    void everyPackageIsInTheTable() {
        Set<String> unknown =
                CLASSES.stream().map(ArchitectureTest::part).collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(MAY_USE.keySet());
        assertThat(unknown)
                .as("packages that the table in %s lacks", getClass().getSimpleName())
                .isEmpty();
    }

    @Test
    @DisplayName("lets a package use only what the table allows")
    void packagesUseOnlyWhatTheTableAllows() {
        Map<String, Set<String>> forbidden = new TreeMap<>();
        for (JavaClass user : CLASSES) {
            for (Dependency use : user.getDirectDependenciesFromSelf()) {
                JavaClass used = use.getTargetClass().getBaseComponentType();
                if (used.getPackageName().startsWith("org.medmat") && !allowed(part(user), part(used))) {
                    forbidden
                            .computeIfAbsent(part(user) + " uses " + part(used), pair -> new TreeSet<>())
                            .add(user.getSimpleName() + " -> " + used.getSimpleName());
                }
            }
        }
        assertThat(forbidden).as("uses that the table forbids").isEmpty();
    }

    @Test
    @DisplayName("has no cycles of packages")
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.medmat.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    @DisplayName("lets the catalog know how a table is described, and not how it is read")
    void theCatalogKnowsOnlyTheFormatOfTables() {
        noClasses()
                .that()
                .resideInAPackage("org.medmat.catalog..")
                .should()
                .dependOnClassesThat(classes(
                        "readers of tables",
                        used -> part(used).equals("table")
                                && !used.getFullName().startsWith("org.medmat.table.TableFormat")))
                .check(CLASSES);
    }

    @Test
    @DisplayName("keeps files, formats and commands out of the domain")
    void theDomainKnowsNoFilesNorFormats() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "org.yaml..", "picocli..", "java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.io.File.class)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    @DisplayName("has one source of chance: org.medmat.random")
    void chanceComesFromOneSource() {
        noClasses()
                .should()
                .dependOnClassesThat(classes(
                        "random generators of the JDK",
                        used -> used.getPackageName().startsWith("java.util.random")
                                || used.isAssignableTo(java.util.Random.class)
                                || used.isAssignableTo(java.util.SplittableRandom.class)))
                .orShould()
                .callMethodWhere(calls(Math.class, "random"))
                .orShould()
                .callMethodWhere(calls(java.util.UUID.class, "randomUUID"))
                .orShould()
                .callMethodWhere(calls(java.util.Collections.class, "shuffle"))
                .because("the same seed must give the same bytes on every Java")
                .check(CLASSES);
    }

    @Test
    @DisplayName("never opens a connection")
    void nothingUsesTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..", "java.nio.channels.spi..")
                .orShould()
                .dependOnClassesThat(classes(
                        "network classes",
                        used -> used.isAssignableTo(java.net.Socket.class)
                                || used.isAssignableTo(java.net.ServerSocket.class)
                                || used.isAssignableTo(java.net.URLConnection.class)
                                || used.isAssignableTo(java.nio.channels.NetworkChannel.class)))
                .orShould()
                .callMethodWhere(calls(java.net.URL.class, "openStream", "openConnection", "getContent"))
                .check(CLASSES);
    }

    @Test
    @DisplayName("prints to the terminal only in cli")
    void onlyCliPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.medmat.cli..")
                .should()
                .accessFieldWhere(describe(
                        "System.out or System.err",
                        (JavaFieldAccess access) -> access.getTargetOwner().isEquivalentTo(System.class)
                                && List.of("out", "err").contains(access.getName())))
                .check(CLASSES);
    }

    @Test
    @DisplayName("writes no data with a PrintWriter")
    void dataIsNotWrittenWithPrintWriter() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.medmat.cli..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.io.PrintWriter.class, java.io.PrintStream.class)
                .because("they swallow errors: a full disk would go unnoticed")
                .check(CLASSES);
    }

    @Test
    @DisplayName("writes files in few places only")
    void fewPlacesWriteFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages("output", "synthetic", "cli"))
                .and()
                .doNotHaveFullyQualifiedName("org.medmat.tree.Snapshots")
                // Only a temporary copy: a workbook can't be read as a stream.
                .and()
                .doNotHaveFullyQualifiedName("org.medmat.table.Workbook")
                .should()
                .callMethodWhere(describe(
                        "a method of Files that writes",
                        call -> call.getTargetOwner().isEquivalentTo(Files.class)
                                && call.getName()
                                        .matches("(write|new(Output|BufferedWriter)|move|delete|copy|create|set).*")))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.io.FileOutputStream.class, java.io.FileWriter.class, java.io.RandomAccessFile.class)
                .check(CLASSES);
    }

    @Test
    @DisplayName("says the locale where texts are formatted or change their case")
    void localesAreSaid() {
        noClasses()
                .should()
                .callCodeUnitWhere(describe("a method that takes the locale of the machine", call -> {
                    String owner = call.getTargetOwner().getFullName();
                    List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
                    boolean withoutLocale = parameters.stream().noneMatch(type -> type.isEquivalentTo(Locale.class));
                    return withoutLocale
                            && switch (owner) {
                                case "java.lang.String" ->
                                    List.of("format", "formatted", "toLowerCase", "toUpperCase")
                                            .contains(call.getName());
                                case "java.io.PrintStream", "java.io.PrintWriter" ->
                                    List.of("format", "printf").contains(call.getName());
                                case "java.util.Formatter" -> call.getName().equals("<init>");
                                default -> false;
                            };
                }))
                .because("Turkish has another lower case of I, Arabic other digits")
                .check(CLASSES);
    }

    @Test
    @DisplayName("has no source file of more than 400 lines")
    void sourceFilesAreShort() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > MOST_LINES)
                    .map(file -> file + ": " + lines(file) + " lines")
                    .sorted()
                    .toList();
            assertThat(tooLong).as("files to divide").isEmpty();
        }
    }

    private static Map<String, Set<String>> table(String text) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            String[] cells = line.split("\\|", -1);
            String users = cells[0].strip();
            table.put(users, Set.of(cells[1].strip().split(" ")));
        });
        return table;
    }

    private static String[] packages(String... parts) {
        return Arrays.stream(parts).map(part -> "org.medmat." + part + "..").toArray(String[]::new);
    }

    private static boolean allowed(String user, String used) {
        return user.equals(used) || MAY_USE.getOrDefault(user, Set.of()).contains(used);
    }

    /** {@code tree} for {@code org.medmat.tree.ZipTree}. */
    private static String part(JavaClass type) {
        String[] names = type.getPackageName().split("\\.", -1);
        return names.length > 2 ? names[2] : "";
    }

    private static DescribedPredicate<JavaAccess<?>> calls(Class<?> owner, String... methods) {
        return describe(
                owner.getSimpleName() + "." + String.join("/", methods),
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && List.of(methods).contains(access.getName()));
    }

    private static <T extends JavaAccess<?>> DescribedPredicate<T> describe(String what, Predicate<T> test) {
        return DescribedPredicate.describe(what, test);
    }

    private static DescribedPredicate<JavaClass> classes(String what, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(what, test);
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
