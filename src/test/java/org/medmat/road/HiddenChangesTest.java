package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.output.Ledger;
import org.medmat.tree.Stamp;

/** The label file of dataset 3, which is in subset 2 with dataset 4. */
@DisplayName("\"Nothing has changed\" was said, and files were left as they were, although a label file")
class HiddenChangesTest {

    @TempDir
    private Path folder;

    private Workplace workplace;
    private Path labels;

    @BeforeEach
    void build() throws Exception {
        workplace = Workplace.full(folder);
        workplace.letTimePass();
        labels = workplace.folderOf(3).resolve("train.csv");
    }

    private static void exchangeLabels(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains("S_001,1.0,0.0");
        Files.writeString(file, text.replace("S_001,1.0,0.0", "S_001,0.0,1.0"));
    }

    private void assertThatItIsNoticed(Workplace.Order order) throws Exception {
        assertThat(order.run().built())
                .filteredOn(built -> !built.kept())
                .extracting(built -> built.dataset().number())
                .containsExactly(3, 4);
        assertThat(order.run().isKept()).as("a third build").isTrue();
    }

    @Test
    void wasExchangedForAnotherOfItsNameSizeAndTime() throws Exception {
        assumeTrue(labels.getFileSystem().supportedFileAttributeViews().contains("unix"));
        workplace.order().run();
        FileTime time = Files.getLastModifiedTime(labels);
        Path other = Files.copy(labels, folder.resolve("other.csv"));
        exchangeLabels(other);
        Files.setLastModifiedTime(other, time);
        Files.move(other, labels, StandardCopyOption.REPLACE_EXISTING);
        workplace.letTimePass();
        assertThatItIsNoticed(workplace.order());
    }

    @Test
    void wasEditedAndItsTimeSetBack() throws Exception {
        assumeTrue(labels.getFileSystem().supportedFileAttributeViews().contains("unix"));
        workplace.order().run();
        FileTime time = Files.getLastModifiedTime(labels);
        exchangeLabels(labels);
        Files.setLastModifiedTime(labels, time);
        workplace.letTimePass();
        assertThatItIsNoticed(workplace.order());
    }

    @Test
    @DisplayName("held something else and nothing else told it: --check-content reads it")
    void heldSomethingElse() throws Exception {
        workplace.order().checkingContent().run();
        // As if the disk kept neither entries nor times of changes: the ledger says what it would say then.
        String before = Stamp.of(workplace.folderOf(3)).text();
        exchangeLabels(labels);
        workplace.letTimePass();
        Path ledger = workplace.out().resolve(Ledger.NAME);
        String text = Files.readString(ledger);
        assertThat(text).contains(before);
        Files.writeString(
                ledger, text.replace(before, Stamp.of(workplace.folderOf(3)).text()));
        assertThat(workplace.order().run().isKept()).as("by times alone").isTrue();
        assertThatItIsNoticed(workplace.order().checkingContent());
    }

    @Test
    @DisplayName("had never been read byte by byte: the first build that checks contents makes all again")
    void hadNeverBeenRead() throws Exception {
        workplace.downloadZip(5);
        Workplace.deleteAll(workplace.folderOf(5));
        workplace.letTimePass();
        workplace.order().run();
        assertThat(workplace.order().checkingContent().run().built()).noneMatch(BuildReport.Built::kept);
        assertThat(workplace.order().checkingContent().run().isKept()).isTrue();
        assertThat(workplace.order().run().isKept()).as("by times alone").isTrue();
        assertThat(workplace.order().checkingContent().run().isKept())
                .as("what was known is still known")
                .isTrue();
    }
}
