package org.medmat.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a file system tells of a file")
class FileStateTest {

    @TempDir
    private Path temp;

    @Test
    void isTheSameHoweverItIsAskedButForWhatOnlySomeKeep() throws IOException {
        Path file = Files.writeString(temp.resolve("a.csv"), "1,2");
        FileState all = FileState.of(file);
        FileState plain = FileState.of(file, false);
        assertThat(plain.kind()).isEqualTo(all.kind()).isEqualTo(FileState.Kind.FILE);
        assertThat(plain.bytes()).isEqualTo(all.bytes()).isEqualTo(3);
        assertThat(plain.modified()).isEqualTo(all.modified());
        assertThat(plain.changed()).isEqualTo(plain.modified());
        assertThat(plain.entry()).isZero();
    }

    @Test
    void knowsFoldersAndLinks() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), temp);
        for (boolean changes : new boolean[] {true, false}) {
            assertThat(FileState.of(temp, changes && isUnix()).isFolder()).isTrue();
            assertThat(FileState.of(link, changes && isUnix(), LinkOption.NOFOLLOW_LINKS)
                            .isLink())
                    .isTrue();
            assertThat(FileState.of(link, changes && isUnix()).isFolder()).isTrue();
        }
        assertThatThrownBy(() -> FileState.of(temp.resolve("gone"))).isInstanceOf(NoSuchFileException.class);
    }

    private boolean isUnix() {
        return temp.getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
