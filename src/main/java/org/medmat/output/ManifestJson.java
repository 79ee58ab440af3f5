package org.medmat.output;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.medmat.file.Sha256;
import org.medmat.file.SmallFile;
import org.medmat.problem.DataException;
import org.medmat.problem.Place;
import org.medmat.problem.Problem;

/** Reads and writes manifests. Their last key is the SHA-256 of all that stands before it, so that a changed byte is noticed. */
public final class ManifestJson {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            // Those two look at keys only: a null may also stand in a list, or for a number, where it would become 0.
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            // A build has none and needs no word for it.
            .injectableValues(new InjectableValues.Std().addValue(Manifest.MIXTURE, Collections.emptySortedMap()))
            .addMixIn(Manifest.class, Sealed.class)
            .addMixIn(ExportManifest.class, Sealed.class)
            .addMixIn(GalleryManifest.class, Sealed.class)
            .build();

    private static final String END = "\n}";
    private static final int LARGEST = 64 << 20;

    private ManifestJson() {}

    /** What is in the file and not in the manifest. */
    @JsonIgnoreProperties("sha256")
    private interface Sealed {}

    public static byte[] write(Manifest manifest) throws JsonProcessingException {
        return sealed(manifest);
    }

    public static byte[] write(ExportManifest manifest) throws JsonProcessingException {
        return sealed(manifest);
    }

    public static byte[] write(GalleryManifest manifest) throws JsonProcessingException {
        return sealed(manifest);
    }

    private static byte[] sealed(Object manifest) throws JsonProcessingException {
        String text = writer().writeValueAsString(manifest);
        byte[] bytes = text.substring(0, text.length() - END.length()).getBytes(StandardCharsets.UTF_8);
        return sealed(bytes, bytes.length);
    }

    private static byte[] sealed(byte[] bytes, int length) {
        byte[] seal = (",\n    \"sha256\": \""
                        + new Sha256().add(bytes, 0, length).hex() + "\"" + END + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = Arrays.copyOf(bytes, length + seal.length);
        System.arraycopy(seal, 0, sealed, length, seal.length);
        return sealed;
    }

    private static boolean isAsWritten(byte[] file) {
        int length = file.length - sealed(new byte[0], 0).length;
        return length >= 0 && Arrays.equals(file, sealed(file, length));
    }

    /** Jackson would else end lines as the operating system does. */
    private static ObjectWriter writer() {
        DefaultIndenter indenter = new DefaultIndenter("    ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return MAPPER.writer(printer);
    }

    /** The manifest of an output folder. */
    public static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(Manifest.NAME);
        if (!Files.isRegularFile(file)) {
            throw new DataException(new Problem(
                    Place.of(file.toString()),
                    "there is no manifest",
                    "name the folder that `medmat build` wrote into (--out)"));
        }
        return read(file, Manifest.class, "build");
    }

    /** The SHA-256 of a manifest's file: who keeps it elsewhere knows the folder again. */
    public static String sha256(Path folder) throws IOException {
        return Sha256.hex(bytes(folder.resolve(Manifest.NAME)));
    }

    /** The manifest of an export. */
    public static ExportManifest readExport(Path folder) throws IOException {
        return read(folder.resolve(ExportManifest.NAME), ExportManifest.class, "export");
    }

    /** What was found out of the pictures; of the folder that holds it. */
    public static GalleryManifest readGallery(Path folder) throws IOException {
        return read(folder.resolve(GalleryManifest.NAME), GalleryManifest.class, "look at the pictures");
    }

    private static <T> T read(Path file, Class<T> type, String again) throws IOException {
        byte[] bytes = bytes(file);
        T manifest = parse(file, bytes, type, again);
        if (!isAsWritten(bytes)) {
            throw new DataException(new Problem(
                    Place.of(file.toString()),
                    "was changed after it was written: its last line is not the SHA-256 of what stands above it",
                    remedy(again)));
        }
        return manifest;
    }

    static byte[] bytes(Path file) throws IOException {
        return SmallFile.bytes(file, LARGEST, remedy("build"));
    }

    private static String remedy(String again) {
        return again + " again; the " + again + " writes it anew";
    }

    private static <T> T parse(Path file, byte[] bytes, Class<T> type, String again) throws IOException {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw wrong(new Place(file.toString(), line), e.getOriginalMessage(), again);
        } catch (CharConversionException e) {
            throw wrong(Place.of(file.toString()), "it is not UTF-8", again);
        }
    }

    private static DataException wrong(Place place, String why, String again) {
        return new DataException(new Problem(place, "this is not a manifest of medmat: " + why, remedy(again)));
    }
}
