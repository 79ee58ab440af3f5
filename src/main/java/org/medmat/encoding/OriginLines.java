package org.medmat.encoding;

import java.util.HexFormat;
import org.medmat.item.Evidence;
import org.medmat.item.Item;
import org.medmat.item.Origin;
import org.medmat.item.OwnSplit;
import org.medmat.item.Part;
import org.medmat.item.WrittenOrigin;

/** The origins of items, one JSON object a line, in the order of the items. Several threads may use one. */
public final class OriginLines implements Encoding {

    private static final Frame FRAME = new Frame("", "", false, "", "");
    private static final HexFormat HEX = HexFormat.of();
    /** Of a patient or group; enough to tell a million of them apart. */
    private static final int SHORT = 12;

    private static final byte[] RAW = JsonTexts.utf8("\",\"raw\":\"");
    private static final byte[] KIND = JsonTexts.utf8("\",\"kind\":\"");
    private static final byte[] RULE = JsonTexts.utf8("\",\"rule\":\"");
    private static final byte[] FILE = JsonTexts.utf8("\",\"file\":\"");
    private static final byte[] ROW = JsonTexts.utf8("\",\"row\":");
    private static final byte[] PATIENT = JsonTexts.utf8(",\"patient\":\"");
    private static final byte[] GROUP = JsonTexts.utf8(",\"group\":\"");
    private static final byte[] OWN = JsonTexts.utf8(",\"own\":\"");
    private static final byte[] WHY = JsonTexts.utf8(",\"why\":\"");
    private static final byte[] QUOTE = {'"'};
    private static final byte[] KEY = JsonTexts.utf8("{\"key\":\"");
    private static final byte[] END = JsonTexts.utf8("}\n");

    private final JsonTexts texts = new JsonTexts();

    @Override
    public String path(Part part) {
        return part.originsPath();
    }

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public void encode(Item item, EncodedItems to) {
        Origin origin = item.origin();
        Evidence evidence = origin.evidence();
        to.add(KEY);
        to.addAscii(HEX.toHexDigits(origin.key()));
        if (!origin.kind().isEmpty()) {
            to.add(KIND);
            to.addAscii(origin.kind());
        }
        to.add(RAW);
        to.add(texts.known(evidence.raw(), to));
        to.add(RULE);
        to.add(texts.known(evidence.rule(), to));
        to.add(FILE);
        to.add(texts.known(evidence.file(), to));
        if (evidence.row() > 0) {
            to.add(ROW);
            to.addAscii(Integer.toString(evidence.row()));
        } else {
            to.add(QUOTE);
        }
        encode(origin.placing(), to);
        if (!origin.shared().isEmpty()) {
            encodeShared(origin, to);
        }
        to.addAscii(",\"subset\":" + origin.home().subset());
        to.add(END);
    }

    /** Adds an origin that was read, as it stood there. */
    public void encode(WrittenOrigin origin, EncodedItems to) {
        to.add(KEY);
        to.add(JsonTexts.escaped(origin.key()));
        addUnlessEmpty(KIND, origin.kind(), to);
        Evidence evidence = origin.evidence();
        to.add(RAW);
        to.add(texts.known(evidence.raw(), to));
        to.add(RULE);
        to.add(texts.known(evidence.rule(), to));
        to.add(FILE);
        to.add(texts.known(evidence.file(), to));
        if (evidence.row() > 0) {
            to.add(ROW);
            to.addAscii(Integer.toString(evidence.row()));
        } else {
            to.add(QUOTE);
        }
        WrittenOrigin.Placing placing = origin.placing();
        if (!placing.patient().isEmpty()) {
            to.add(PATIENT);
            to.add(JsonTexts.escaped(placing.patient()));
            to.add(QUOTE);
        }
        to.add(GROUP);
        to.add(JsonTexts.escaped(placing.group()));
        to.add(QUOTE);
        OwnSplit own = placing.own();
        if (own != null) {
            to.add(OWN);
            to.addAscii(own.word());
            to.add(QUOTE);
        }
        to.add(WHY);
        to.add(texts.known(placing.why(), to));
        to.add(QUOTE);
        if (!origin.shared().isEmpty()) {
            String before = ",\"shared\":[\"";
            for (String name : origin.shared()) {
                to.addAscii(before);
                to.add(JsonTexts.escaped(name));
                before = "\",\"";
            }
            to.addAscii("\"]");
        }
        to.addAscii(",\"subset\":" + origin.subset());
        to.add(END);
    }

    private static void addUnlessEmpty(byte[] key, String text, EncodedItems to) {
        if (!text.isEmpty()) {
            to.add(key);
            to.add(JsonTexts.escaped(text));
        }
    }

    private void encode(Origin.Placing placing, EncodedItems to) {
        if (placing.patient() != 0) {
            to.add(PATIENT);
            to.addAscii(HEX.toHexDigits(placing.patient(), SHORT));
            to.add(QUOTE);
        }
        to.add(GROUP);
        to.addAscii(HEX.toHexDigits(placing.group(), SHORT));
        to.add(QUOTE);
        if (placing.own() != null) {
            to.add(OWN);
            to.addAscii(placing.own().word());
            to.add(QUOTE);
        }
        to.add(WHY);
        to.add(texts.known(placing.why(), to));
        to.add(QUOTE);
    }

    private static void encodeShared(Origin origin, EncodedItems to) {
        String before = ",\"shared\":[\"";
        for (long name : origin.shared()) {
            to.addAscii(before);
            to.addAscii(name == 0 ? "" : HEX.toHexDigits(name));
            before = "\",\"";
        }
        to.addAscii("\"]");
    }
}
