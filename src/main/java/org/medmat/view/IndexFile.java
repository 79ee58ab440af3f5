package org.medmat.view;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.medmat.file.RegularFile;
import org.medmat.output.WholeFile;

/** The index as a file. One that is cut off, damaged or was made of other files is none. */
final class IndexFile {

    /** The name of the file beside the items. */
    static final String NAME = ".medmat-view.index";

    private static final int BUFFER = 1 << 16;
    private static final int MOST = 1 << 28;

    private IndexFile() {}

    /** @param stamp of the files of which it was made */
    static void write(Path folder, String stamp, ItemIndex index) throws IOException {
        WholeFile.write(folder.resolve(NAME), out -> write(out, stamp, index));
    }

    private static void write(OutputStream stream, String stamp, ItemIndex index) throws IOException {
        CheckedOutputStream summed = new CheckedOutputStream(stream, new CRC32C());
        DataOutputStream out = new DataOutputStream(summed);
        text(out, stamp);
        texts(out, index.files());
        out.writeInt(index.texts().datasets().size());
        for (int dataset : index.texts().datasets()) {
            out.writeInt(dataset);
        }
        texts(out, index.texts().kinds());
        texts(out, index.texts().questions());
        texts(out, index.texts().folders());
        lists(out, index.texts().answers());
        lists(out, index.texts().notes());
        texts(out, index.texts().endings());
        ItemIndex.Places places = index.places();
        ItemIndex.Columns columns = index.columns();
        for (int[] ints : List.of(places.file(), places.length(), places.originLength())) {
            ints(out, ints);
        }
        for (long[] longs : List.of(places.at(), places.originAt(), columns.key())) {
            longs(out, longs);
        }
        for (int[] ints : List.of(
                columns.dataset(),
                columns.question(),
                columns.folder(),
                columns.answer(),
                columns.note(),
                columns.twins())) {
            ints(out, ints);
        }
        for (byte[] bytes : List.of(
                columns.kind(),
                columns.letter(),
                columns.ending(),
                index.names().text())) {
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        ints(out, index.names().from());
        out.writeLong(summed.getChecksum().getValue());
        out.flush();
    }

    /** Null where there is none that belongs to these files. */
    static @Nullable ItemIndex read(Path folder, String stamp) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (CheckedInputStream summed =
                        new CheckedInputStream(new BufferedInputStream(RegularFile.open(file), BUFFER), new CRC32C());
                DataInputStream in = new DataInputStream(summed)) {
            if (!text(in).equals(stamp)) {
                return null;
            }
            ItemIndex index = read(in);
            long sum = summed.getChecksum().getValue();
            return in.readLong() == sum && in.read() < 0 && index.isSound() ? index : null;
        } catch (EOFException | BrokenException e) {
            return null;
        }
    }

    private static ItemIndex read(DataInputStream in) throws IOException {
        List<String> files = texts(in);
        List<Integer> datasets = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            datasets.add(in.readInt());
        }
        List<String> kinds = texts(in);
        List<String> questions = texts(in);
        List<String> folders = texts(in);
        List<List<String>> answers = lists(in);
        List<List<String>> notes = lists(in);
        List<String> endings = texts(in);
        int[] file = ints(in);
        int[] length = ints(in);
        int[] originLength = ints(in);
        long[] at = longs(in);
        long[] originAt = longs(in);
        long[] key = longs(in);
        int[] dataset = ints(in);
        int[] question = ints(in);
        int[] folder = ints(in);
        int[] answer = ints(in);
        int[] note = ints(in);
        int[] twins = ints(in);
        byte[] kind = bytes(in);
        byte[] letter = bytes(in);
        byte[] ending = bytes(in);
        byte[] text = bytes(in);
        int[] from = ints(in);
        return new ItemIndex(
                files,
                new ItemIndex.Texts(List.copyOf(datasets), kinds, questions, folders, answers, notes, endings),
                new ItemIndex.Places(file, at, length, originAt, originLength),
                new ItemIndex.Columns(key, dataset, question, folder, answer, note, twins, kind, letter, ending),
                new ItemIndex.Names(text, from));
    }

    private static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new BrokenException();
        }
        return count;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String each : texts) {
            text(out, each);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            texts.add(text(in));
        }
        return List.copyOf(texts);
    }

    private static void lists(DataOutputStream out, List<List<String>> lists) throws IOException {
        out.writeInt(lists.size());
        for (List<String> each : lists) {
            texts(out, each);
        }
    }

    private static List<List<String>> lists(DataInputStream in) throws IOException {
        List<List<String>> lists = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            lists.add(texts(in));
        }
        return List.copyOf(lists);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int count = count(in);
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    private static void ints(DataOutputStream out, int[] ints) throws IOException {
        out.writeInt(ints.length);
        ByteBuffer part = ByteBuffer.allocate(BUFFER);
        for (int from = 0; from < ints.length; from += BUFFER / Integer.BYTES) {
            int count = Math.min(BUFFER / Integer.BYTES, ints.length - from);
            part.asIntBuffer().put(ints, from, count);
            out.write(part.array(), 0, count * Integer.BYTES);
        }
    }

    private static int[] ints(DataInputStream in) throws IOException {
        int count = count(in);
        int[] ints = new int[Math.min(count, in.available() / Integer.BYTES + BUFFER)];
        if (ints.length < count) {
            throw new BrokenException();
        }
        ByteBuffer part = ByteBuffer.allocate(BUFFER);
        for (int from = 0; from < count; from += BUFFER / Integer.BYTES) {
            int some = Math.min(BUFFER / Integer.BYTES, count - from);
            in.readFully(part.array(), 0, some * Integer.BYTES);
            part.asIntBuffer().get(ints, from, some);
        }
        return ints;
    }

    private static void longs(DataOutputStream out, long[] longs) throws IOException {
        out.writeInt(longs.length);
        ByteBuffer part = ByteBuffer.allocate(BUFFER);
        for (int from = 0; from < longs.length; from += BUFFER / Long.BYTES) {
            int count = Math.min(BUFFER / Long.BYTES, longs.length - from);
            part.asLongBuffer().put(longs, from, count);
            out.write(part.array(), 0, count * Long.BYTES);
        }
    }

    private static long[] longs(DataInputStream in) throws IOException {
        int count = count(in);
        long[] longs = new long[Math.min(count, in.available() / Long.BYTES + BUFFER)];
        if (longs.length < count) {
            throw new BrokenException();
        }
        ByteBuffer part = ByteBuffer.allocate(BUFFER);
        for (int from = 0; from < count; from += BUFFER / Long.BYTES) {
            int some = Math.min(BUFFER / Long.BYTES, count - from);
            in.readFully(part.array(), 0, some * Long.BYTES);
            part.asLongBuffer().get(longs, from, some);
        }
        return longs;
    }
}
