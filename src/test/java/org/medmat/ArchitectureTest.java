package org.medmat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture")
class ArchitectureTest {

    private static final Pattern WORD = Pattern.compile("(\\w+)");

    /** A package, and the packages it may use. The order is that of the data's road: a package uses what stands above it. */
    private static final Map<String, Set<String>> MAY_USE = table("""
            text      |
            problem   |
            random    |
            logging   |
            file      | problem
            label     | text
            region    | text problem
            item      | text label region problem file
            picture   | text problem file random region
            twin      | picture
            guess     | item random
            sample    | label region item random text
            split     | label item sample random
            question  | label region item sample split random text
            tree      | text problem file random
            table     | text problem
            adapter   | label region item sample random text problem file tree table
            synthetic | text problem file random region
            catalog   | adapter label region item sample question synthetic text problem file table random
            encoding  | item region
            output    | item guess encoding problem file text
            mark      | text problem file item output
            parquet   |
            page      | text file
            finished  | text problem file random label item tree catalog question output
            gallery   | problem file random item tree catalog question output finished picture twin
            figures   | text random label item guess catalog question output finished gallery
            report    | output gallery figures page
            answer    | text
            score     | problem file random region label item guess table catalog output page finished answer
            export    | text problem file random region label item tree catalog question output finished parquet mark picture
            mixture   | text problem file random item sample catalog encoding output finished
            view      | text problem file random label item catalog output finished gallery
            web       | text problem label item tree catalog finished picture mark view
            verify    | output item guess label region catalog question problem text adapter file random sample split tree
            road      | text problem random region label item picture guess sample split question tree table adapter synthetic catalog encoding output verify file
            draft     | text problem random label item sample tree table adapter catalog
            cli       | text problem file random logging region label item guess sample split question tree table adapter synthetic catalog encoding output page finished answer score figures report export mixture verify road draft mark picture view web gallery
            """);

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "medmat");
    private static final Path PAGE = Path.of("src", "site", "markdown", "architecture.md");
    private static final Pattern ROW_OF_PAGE = Pattern.compile("\\| `([a-z]+)` \\|.*\\|([^|]*)\\|");
    private static final Pattern PACKAGE_IN_JAVADOC = Pattern.compile("\\{@code (\\w+)}");

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
    @DisplayName("says of every package what it is, what it uses and what threads may do")
    void everyPackageSaysWhatItIs() throws IOException {
        for (Map.Entry<String, Set<String>> each : MAY_USE.entrySet()) {
            Path file = SOURCES.resolve(each.getKey()).resolve("package-info.java");
            assertThat(file).exists();
            String comment = Files.readString(file).replaceAll("\\s+(\\*(?!/) ?)?", " ");
            List<String> said = List.of(comment.split("<p>", -1));
            assertThat(said)
                    .as("what is said in %s: what it is, Uses, Threads", file)
                    .hasSize(3);
            assertThat(said.get(0)).as(file.toString()).matches("/\\*\\* \\w.*\\. *");
            assertThat(said.get(1)).as(file.toString()).startsWith("Uses ");
            assertThat(names(PACKAGE_IN_JAVADOC, said.get(1)))
                    .as("what %s says that the package uses", file)
                    .isEqualTo(each.getValue());
            assertThat(said.get(2)).as(file.toString()).startsWith("Threads: ");
        }
    }

    @Test
    @DisplayName("is told in architecture.md as the table has it")
    void thePageTellsTheTable() throws IOException {
        Map<String, Set<String>> told = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW_OF_PAGE.matcher(line);
            if (row.matches()) {
                told.put(row.group(1), names(WORD, row.group(2)));
            }
        }
        assertThat(told.keySet()).as("packages of %s, in order", PAGE).containsExactlyElementsOf(MAY_USE.keySet());
        assertThat(told).as("what %s says that packages may use", PAGE).isEqualTo(MAY_USE);
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
                .dependOnClassesThat()
                .haveNameMatching("org\\.medmat\\.table\\.(?!TableFormat).*")
                .check(CLASSES);
    }

    @Test
    @DisplayName("keeps files, formats and commands out of the domain")
    void theDomainKnowsNoFilesNorFormats() {
        noClasses()
                .that()
                .resideInAnyPackage(packages("label", "item", "sample", "split", "question", "random"))
                .and()
                .haveNameNotMatching("org\\.medmat\\.item\\.(Item|Origin)Reader")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("(com\\.fasterxml|org\\.yaml|picocli|java\\.nio\\.file)\\..*|java\\.io\\.File")
                .check(CLASSES);
    }

    @Test
    @DisplayName("has one source of chance: org.medmat.random")
    void chanceComesFromOneSource() {
        noClasses()
                .that()
                .haveNameNotMatching("org\\.medmat\\.web\\.AccessToken")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(random\\..*|(concurrent\\.)?\\w*Random)|java\\.security\\.SecureRandom")
                .orShould()
                .accessTargetWhere(is(
                        "java.lang.Math.random\\(.*|java.util.UUID.randomUUID\\(.*|java.util.Collections.shuffle\\(.*"))
                .because("the same seed must give the same bytes on every Java")
                .check(CLASSES);
    }

    @Test
    @DisplayName("never opens a connection")
    void nothingUsesTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(http\\..*|\\w*Socket|\\w*Connection)|java\\.nio\\.channels\\.\\w*Socket\\w*|javax\\.net\\..*")
                .orShould()
                .accessTargetWhere(is("java.net.URL.(openStream|openConnection|getContent)\\(.*"))
                .check(CLASSES);
    }

    @Test
    @DisplayName("prints to the terminal only in cli")
    void onlyCliPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.medmat.cli..")
                .should()
                .accessTargetWhere(is("java.lang.System.(out|err)"))
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
                .haveNameMatching("java\\.io\\.Print(Writer|Stream)")
                .because("it swallows errors: a full disk would go unnoticed")
                .check(CLASSES);
    }

    @Test
    @DisplayName(
            "writes files only in output and synthetic; else only snapshots, drafts, drawn boxes, the copy of a workbook and converted pictures")
    void fewPlacesWriteFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages("output", "synthetic"))
                .and()
                .haveNameNotMatching(
                        "org\\.medmat\\.(tree\\.Snapshots|draft\\.Draft|picture\\.ConversionCache|table\\.Workbook|cli\\.(CatalogPacking|TryCommand|Main))")
                .should()
                .accessTargetWhere(
                        is(
                                "java.nio.file.Files."
                                        + "(write|newOutputStream|newBufferedWriter|newByteChannel|move|delete|copy|create(?!Directories)|set).*"))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File(OutputStream|Writer)|RandomAccessFile)"
                        + "|java\\.nio\\.channels\\.\\w*FileChannel|javax\\.imageio\\.stream\\.FileImageOutputStream")
                .check(CLASSES);
    }

    @Test
    @DisplayName(
            "opens files in one place, which takes regular ones only; the cache of converted pictures takes no links either")
    void filesAreOpenedInOnePlace() {
        noClasses()
                .that()
                .haveNameNotMatching("org\\.medmat\\.(file\\.RegularFile|picture\\.ConversionCache)")
                .should()
                .accessTargetWhere(is("java.nio.file.Files.newInputStream\\(.*"))
                .because("whoever opens a pipe waits for ever")
                .check(CLASSES);
    }

    @Test
    @DisplayName("reads nothing whole, and no line, that may be of any length")
    void whatIsReadHasALimit() {
        noClasses()
                .that()
                .haveNameNotMatching("org\\.medmat\\.table\\.TextFile")
                .should()
                .accessTargetWhere(is("java.nio.file.Files.(readAllBytes|readAllLines|readString|lines)\\(.*"))
                .orShould()
                .accessTargetWhere(is("java.io.BufferedReader.(readLine|lines)\\(.*"))
                .because("a file from a stranger may take all memory; org.medmat.file has the limits")
                .check(CLASSES);
    }

    @Test
    @DisplayName("says the locale where texts are formatted or change their case")
    void localesAreSaid() {
        noClasses()
                .should()
                .accessTargetWhere(is("java.lang.String.(toLowerCase|toUpperCase)\\(\\)"))
                .orShould()
                .accessTargetWhere(is("java.lang.String.formatted\\(.*"))
                .orShould()
                .accessTargetWhere(
                        is("java.(lang.String|io.PrintStream|io.PrintWriter).(format|printf)\\((?!java.util.Locale).*"))
                .orShould()
                .accessTargetWhere(is("java.util.Formatter.<init>\\((?!.*java.util.Locale).*"))
                .because("Turkish has another lower case of I, Arabic other digits")
                .check(CLASSES);
    }

    @Test
    @DisplayName("has no source file of more than 400 lines")
    void sourceFilesAreShort() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > MOST_LINES)
                    .map(file -> file + ": " + lines(file) + " lines")
                    .sorted()
                    .toList();
            assertThat(tooLong).as("files to divide").isEmpty();
        }
    }

    @Test
    @DisplayName("gives no two classes the same name")
    void twoIdeasHaveTwoNames() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Map<String, List<String>> packages = files.map(Path::toString)
                    .filter(file -> file.endsWith(".java") && !file.endsWith("package-info.java"))
                    .sorted()
                    .collect(Collectors.groupingBy(
                            file -> Path.of(file).getFileName().toString()));
            packages.values().removeIf(same -> same.size() == 1);
            assertThat(packages).as("classes of one name").isEmpty();
        }
    }

    private static Map<String, Set<String>> table(String text) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            String[] cells = line.split("\\|", -1);
            String users = cells[0].strip();
            table.put(users, names(WORD, cells[1]));
        });
        return table;
    }

    /** What a pattern finds in a text: its first group. */
    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
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

    /** A use of a method, constructor or field, by its full name with parameters. */
    private static DescribedPredicate<JavaAccess<?>> is(String name) {
        Pattern pattern = Pattern.compile(name);
        return DescribedPredicate.describe(
                "the target is " + name,
                access -> pattern.matcher(access.getTarget().getFullName()).matches());
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
