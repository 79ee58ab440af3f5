package org.medmat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.medmat.tree.MapTree;

@DisplayName("A star in the name of a file")
class StarsInNamesTest {

    /** The file with the number of folders above that are none of the pattern's own, or both that fit. */
    private static String found(String pattern, String id, MapTree tree) {
        ImageFinder finder = new ImageFinder(tree.files(), new Copies(tree, new PictureMemory(tree)));
        ImageFinder.Found found =
                finder.find(List.of(ImagePattern.parseMany(pattern)), NamedFields.of(Map.of("id", id)));
        if (found instanceof ImageFinder.Found.One one) {
            return tree.files().path(one.file()) + " " + one.above();
        }
        return found instanceof ImageFinder.Found.Ambiguous two
                ? tree.files().path(two.one()) + " or " + tree.files().path(two.other())
                : "nothing";
    }

    @Test
    void meansTheOneFileThatFits() {
        MapTree tree = MapTree.of("a/1_x.png", "a/11_x.png", "a/2.png", "b/1_y.png");
        assertThat(found("a/{id}_*.png", "1", tree)).isEqualTo("a/1_x.png 0");
        assertThat(found("a/{id}*.png", "2", tree)).isEqualTo("a/2.png 0");
        assertThat(found("a/{id}_*.png", "2", tree)).isEqualTo("nothing");
        assertThat(found("c/{id}_*.png", "1", tree)).isEqualTo("nothing");
        assertThat(found("{id}_*.png", "1", tree)).isEqualTo("nothing");
    }

    @Test
    void meansNoneOfTwoThatAreNoCopies() {
        assertThat(found("a/{id}_*.png", "1", MapTree.of("a/1_x.png", "a/1_y.png")))
                .isEqualTo("a/1_x.png or a/1_y.png");
        assertThat(found("*/{id}_*.png", "1", MapTree.of("a/1_x.png", "b/1_x.png")))
                .isEqualTo("a/1_x.png or b/1_x.png");
    }

    @Test
    void meansOneOfTwoCopies() {
        MapTree copies = MapTree.of().with("a/1_x.png", "same").with("b/1_x.png", "same");
        assertThat(found("**/{id}_*.png", "1", copies)).isEqualTo("a/1_x.png 1");
    }

    @Test
    void meansTheFileNearestToTheRoot() {
        MapTree tree = MapTree.of("a/b/1_x.png", "c/1_y.png", "d/e/1_z.png");
        assertThat(found("**/{id}_*.png", "1", tree)).isEqualTo("c/1_y.png 1");
        assertThat(found("**/b/{id}_*.png", "1", tree)).isEqualTo("a/b/1_x.png 1");
        assertThat(found("a/**/{id}_*.png", "1", tree)).isEqualTo("a/b/1_x.png 0");
    }

    @Test
    void isOnlyAStarInTheValueOfAField() {
        assertThat(found("a/{id}_*.png", "*", MapTree.of("a/1_x.png"))).isEqualTo("nothing");
        assertThat(found("a/{id}_*.png", "\ue000", MapTree.of("a/1_x.png"))).isEqualTo("nothing");
        assertThat(found("a/{id}_*.png", "*", MapTree.of("a/*_x.png"))).isEqualTo("a/*_x.png 0");
    }
}
