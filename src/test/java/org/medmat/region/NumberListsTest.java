package org.medmat.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;

class NumberListsTest {

    private static final Place PLACE = new Place("boxes.json", 3);

    @Test
    void boxesAreListsOfFour() throws DataException {
        assertThat(NumberLists.boxes("[[799, 666, 937, 761], [1,2,3.5,4]]", PLACE))
                .containsExactly(new double[] {799, 666, 937, 761}, new double[] {1, 2, 3.5, 4});
        assertThat(NumberLists.boxes("[1,2,3,4]", PLACE)).containsExactly(new double[] {1, 2, 3, 4});
        assertThat(NumberLists.boxes("[]", PLACE)).isEmpty();
    }

    @Test
    void polygonsAreListsOfPoints() throws DataException {
        double[] triangle = {1, 2, 3, 4, 5, 0};
        assertThat(NumberLists.polygons("[[1,2],[3,4],[5,0]]", PLACE)).containsExactly(triangle);
        assertThat(NumberLists.polygons("[1,2,3,4,5,0]", PLACE)).containsExactly(triangle);
        assertThat(NumberLists.polygons("[[[1,2],[3,4],[5,0]],[[1,2],[3,4],[5,0]]]", PLACE))
                .containsExactly(triangle, triangle);
        assertThat(NumberLists.polygons("[[1,2,3,4,5,0],[1,2,3,4,5,0]]", PLACE)).containsExactly(triangle, triangle);
        assertThat(NumberLists.polygons("[]", PLACE)).isEmpty();
    }

    @Test
    void aPolygonHasABox() {
        double[] triangle = {1, 2, 3, 4, 5, 0};
        assertThat(Polygon.box(triangle, PixelCounting.EDGES)).contains(new Box(1, 0, 5, 4));
        assertThat(Polygon.box(triangle, PixelCounting.PIXELS)).contains(new Box(1, 0, 6, 5));
        assertThat(Polygon.box(new double[] {7, 7, 7, 9}, PixelCounting.EDGES)).isEmpty();
        assertThat(Polygon.box(new double[0], PixelCounting.PIXELS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{}",
                "7",
                "[",
                "[1,2,3]",
                "[[1,2,3]]",
                "[[1,2,3,4],5]",
                "[\"1\",2,3,4]",
                "[1,2,3,null]",
                "[1,2,3,4] 5",
                "[[[[[[1]]]]]]",
                "[NaN,1,2,3]",
                "[[1,2,3,4],[]]"
            })
    void otherTextIsNoBox(String text) {
        assertThatThrownBy(() -> NumberLists.boxes(text, PLACE))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("boxes.json:3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2,3]", "[[1,2,3],[4,5,6]]", "[[1,2],3]", "[[[1,2],[3]]]", "[[[[1,2]]]]"})
    void otherTextIsNoPolygon(String text) {
        assertThatThrownBy(() -> NumberLists.polygons(text, PLACE)).isInstanceOf(DataException.class);
    }

    @Test
    void aHugeNumberGivesNoBox() throws DataException {
        double[] box = NumberLists.boxes("[0, 0, 1e999, 5]", PLACE).get(0);
        assertThat(Box.of(box[0], box[1], box[2], box[3])).isEmpty();
    }
}
