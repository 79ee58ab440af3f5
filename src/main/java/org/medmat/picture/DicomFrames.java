package org.medmat.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.medmat.problem.DataException;
import org.medmat.region.DicomElements;
import org.medmat.region.DicomHeader;

/** Where the frames of a DICOM file lie: one behind the other, or each packed, in one or several fragments. */
final class DicomFrames {

    private static final int ITEM = 0xe000;
    private static final int MOST_FRAGMENTS = 1_000_000;

    private final PictureFile source;
    private final DicomHeader header;

    DicomFrames(PictureFile source, DicomHeader header) {
        this.source = source;
        this.header = header;
    }

    /** The bytes of a frame whose pixels are not packed. */
    byte[] plain(int frame, long length) throws DataException {
        long from = header.begin() + frame * length;
        if (header.pixels().length() == DicomElements.UNDEFINED || from + length > source.file().length) {
            throw source.damage("ends before its pixels do");
        }
        return Arrays.copyOfRange(source.file(), (int) from, (int) (from + length));
    }

    /** The bytes of a packed frame. */
    byte[] packed(int frame) throws DataException {
        if (header.pixels().length() != DicomElements.UNDEFINED) {
            throw source.damage("says that its pixels are packed, and they are not");
        }
        List<int[]> fragments = fragments();
        int[] table = fragments.isEmpty() ? new int[2] : fragments.remove(0);
        if (fragments.size() == header.frames()) {
            return joined(fragments.subList(frame, frame + 1));
        }
        if (header.frames() == 1) {
            return joined(fragments);
        }
        if (table[1] - table[0] != 4L * header.frames() || fragments.isEmpty()) {
            throw source.refusal(
                    "its " + header.frames() + " frames can't be told apart",
                    "write it anew: dcmconv or dcmdjpeg IN OUT");
        }
        long base = fragments.get(0)[0] - 8L;
        long from = base + number(table[0] + 4 * frame);
        long to = frame + 1 == header.frames() ? Long.MAX_VALUE : base + number(table[0] + 4 * frame + 4);
        return joined(fragments.stream()
                .filter(each -> each[0] - 8L >= from && each[0] - 8L < to)
                .toList());
    }

    /** Begin and end of each item, the first of which is a table of where frames begin. */
    private List<int[]> fragments() throws DataException {
        List<int[]> fragments = new ArrayList<>();
        byte[] file = source.file();
        int at = (int) header.begin();
        while (at + 8 <= file.length && number(at) >>> 16 == ITEM && (number(at) & 0xffff) == 0xfffe) {
            long end = at + 8 + number(at + 4);
            if (end > file.length || fragments.size() == MOST_FRAGMENTS) {
                throw source.damage("ends before its pixels do");
            }
            fragments.add(new int[] {at + 8, (int) end});
            at = (int) end;
        }
        return fragments;
    }

    private byte[] joined(List<int[]> fragments) throws DataException {
        int length = fragments.stream().mapToInt(each -> each[1] - each[0]).sum();
        if (length == 0) {
            throw source.damage("has no pixels");
        }
        byte[] joined = new byte[length];
        int at = 0;
        for (int[] each : fragments) {
            System.arraycopy(source.file(), each[0], joined, at, each[1] - each[0]);
            at += each[1] - each[0];
        }
        return joined;
    }

    private long number(int at) {
        byte[] file = source.file();
        return (file[at] & 0xffL)
                | (file[at + 1] & 0xffL) << 8
                | (file[at + 2] & 0xffL) << 16
                | (file[at + 3] & 0xffL) << 24;
    }
}
