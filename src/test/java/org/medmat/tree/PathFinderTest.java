package org.medmat.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.tree.PathFinder.Found;

@DisplayName("A file is found by its path")
class PathFinderTest {

    private static FileList files(String... paths) {
        FileList.Builder builder = new FileList.Builder("/data");
        List.of(paths).forEach(path -> builder.add(path, 1));
        return builder.build();
    }

    private static String found(FileList files, PathFinder finder, String path) {
        Found found = finder.at(path);
        return found == null ? "none" : files.path(found.file()) + " " + found.spelling();
    }

    @Test
    void asItIsSpeltElseInNfcElseButForCase() {
        FileList files = files("A/é.png", "a/e\u0301.png", "a/É.png", "b/e\u0301.png", "b/É.png", "c/É.png");
        PathFinder finder = new PathFinder(files);
        assertThat(found(files, finder, "A/é.png")).isEqualTo("A/é.png EXACT");
        assertThat(found(files, finder, "a/e\u0301.png")).isEqualTo("a/e\u0301.png EXACT");
        assertThat(found(files, finder, "a/é.png")).isEqualTo("a/e\u0301.png COMPOSED");
        assertThat(found(files, finder, "b/é.png")).isEqualTo("b/e\u0301.png COMPOSED");
        assertThat(found(files, finder, "c/é.png")).isEqualTo("c/É.png CASE");
        assertThat(found(files, finder, "d/é.png")).isEqualTo("none");
    }

    @Test
    void whateverWasFoundBefore() {
        FileList files = files("1.png", "2.png", "3.png", "a/1.png");
        PathFinder finder = new PathFinder(files);
        for (String path :
                List.of("1.png", "2.png", "a/1.png", "1.png", "4.png", "3.png", "3.png", "a/1.png", "2.png")) {
            Found found = finder.at(path);
            assertThat(found == null ? -1 : found.file()).as(path).isEqualTo(files.find(path));
        }
    }

    @Test
    void belowAFolderOfAName() {
        PathFinder finder = new PathFinder(files("a/b/x/1.png", "z/x/1.png", "x/1.png", "a/X/2.png", "a/x/x/3.png"));
        assertThat(finder.foldersHolding("X")).containsExactly("", "a/", "z/", "a/b/", "a/x/");
        assertThat(finder.foldersHolding("a")).containsExactly("");
        assertThat(finder.foldersHolding("1.png")).isEmpty();
        assertThat(finder.foldersHolding("none")).isEmpty();
    }
}
