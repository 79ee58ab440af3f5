package org.medmat.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An index that somebody else wrote")
class ItemIndexTest {

    private static final String STAMP = "stamp";

    @TempDir
    private Path folder;

    /** Of two items. */
    private static ItemIndex index() {
        return new ItemIndex(
                List.of("Ori--02-train"),
                new ItemIndex.Texts(
                        List.of(2),
                        List.of("label"),
                        List.of("what?"),
                        List.of("a"),
                        List.of(List.of("Cyst")),
                        List.of(List.of()),
                        List.of("")),
                new ItemIndex.Places(new int[2], new long[2], new int[2], new long[2], new int[2]),
                new ItemIndex.Columns(
                        new long[2],
                        new int[2],
                        new int[2],
                        new int[2],
                        new int[2],
                        new int[2],
                        new int[2],
                        new byte[2],
                        new byte[2],
                        new byte[2]),
                new ItemIndex.Names(new byte[] {'/', '/', 'b'}, new int[] {0, 1, 3}));
    }

    static Stream<Consumer<ItemIndex>> spoils() {
        return Stream.of(
                index -> index.places().file()[1] = 1,
                index -> index.places().length()[0] = -1,
                index -> index.places().originLength()[0] = -1,
                index -> index.places().at()[1] = -1,
                index -> index.places().originAt()[1] = -1,
                index -> index.columns().dataset()[1] = 1,
                index -> index.columns().question()[1] = -1,
                index -> index.columns().folder()[1] = 9,
                index -> index.columns().answer()[1] = 1,
                index -> index.columns().note()[1] = 1,
                index -> index.columns().twins()[1] = -1,
                index -> index.columns().kind()[1] = 1,
                index -> index.columns().letter()[1] = -1,
                index -> index.columns().ending()[1] = 1,
                index -> index.names().from()[2] = 4,
                index -> index.names().from()[1] = 0);
    }

    @Test
    @DisplayName("is taken where it belongs to these files")
    void isTaken() throws IOException {
        IndexFile.write(folder, STAMP, index());
        assertThat(IndexFile.read(folder, STAMP)).isNotNull();
        assertThat(IndexFile.read(folder, "another build's")).isNull();
    }

    @ParameterizedTest
    @MethodSource("spoils")
    @DisplayName("is none where it says what can't be")
    void isNone(Consumer<ItemIndex> spoil) throws IOException {
        ItemIndex index = index();
        spoil.accept(index);
        IndexFile.write(folder, STAMP, index);
        assertThat(IndexFile.read(folder, STAMP)).isNull();
    }

    @Test
    @DisplayName("is none where its columns have different lengths")
    void isNoneOfDifferentLengths() throws IOException {
        ItemIndex whole = index();
        ItemIndex.Places places = whole.places();
        IndexFile.write(
                folder,
                STAMP,
                new ItemIndex(
                        whole.files(),
                        whole.texts(),
                        new ItemIndex.Places(
                                places.file(), new long[1], places.length(), places.originAt(), places.originLength()),
                        whole.columns(),
                        whole.names()));
        assertThat(IndexFile.read(folder, STAMP)).isNull();
    }
}
