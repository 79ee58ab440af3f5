package org.medmat.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.medmat.catalog.Catalog;
import org.medmat.output.Manifest;
import org.medmat.output.PlainFile;
import org.medmat.output.Stage;

/** The folder of a form in an export: where its files are written, and how they refer to pictures. */
public final class FormFolder {

    private static final List<ExportRow.Turn> ONCE = List.of(new ExportRow.Turn("", "", ""));

    private final Stage stage;
    private final Form.Facts facts;
    private final PictureMode mode;
    private final Path out;
    private final Catalog catalog;
    private final int mostOptions;
    private final PictureList pictures;
    private final List<Manifest.File> files = Collections.synchronizedList(new ArrayList<>());

    FormFolder(Stage stage, Form.Facts facts, PictureMode mode, Path out, Catalog catalog, int mostOptions) {
        this.stage = stage;
        this.facts = facts;
        this.mode = mode;
        this.pictures = new PictureList(stage, "pictures-" + facts.word() + ".tsv");
        this.out = out.toAbsolutePath().normalize();
        this.catalog = catalog;
        this.mostOptions = mostOptions;
    }

    /** Begins a file, by its path below this folder. */
    public PlainFile begin(String path) throws IOException {
        return stage.begin(facts.word() + "/" + path);
    }

    public void finish(PlainFile file, long items) throws IOException {
        files.add(stage.finish(file, items));
    }

    /** Ends a file under another path. */
    public Manifest.File finish(PlainFile file, String path, long items) throws IOException {
        Manifest.File written = stage.finish(file, facts.word() + "/" + path, items);
        files.add(written);
        return written;
    }

    /** Writes a small text. */
    public void write(String path, String text) throws IOException {
        PlainFile file = begin(path);
        file.write(text.getBytes(StandardCharsets.UTF_8));
        finish(file, 0);
    }

    /** Writes a picture beside the form's own files. */
    public void picture(String path, byte[] bytes) throws IOException {
        String below = facts.word() + "/" + path;
        stage.picture(below, bytes);
        pictures.add(List.of(PictureList.line(below, bytes)));
    }

    /** The ways a row is asked; a form that has fields for the options holds it once, and puts it into words itself. */
    public List<ExportRow.Turn> turns(ExportRow row) {
        return facts.needs().turns() ? row.turns() : ONCE;
    }

    public boolean embeds() {
        return mode == PictureMode.EMBED;
    }

    /** What a file says of where a picture lies. */
    public String pathOf(ExportRow row) {
        FoundPicture picture = row.picture();
        if (picture == null) {
            return row.entry().image();
        }
        if (mode == PictureMode.PATH && !picture.lying().isEmpty()) {
            return picture.lying();
        }
        return facts.needs().absolute() ? absolute(picture.path()) : picture.path();
    }

    /** What such paths are below, where they are relative. */
    public String root() {
        return out.toString();
    }

    /** Where a file of the export will stand. */
    public String absolute(String path) {
        return out.resolve(path).toString();
    }

    /** Where a file of this form will stand. */
    public String absoluteOfForm(String path) {
        return absolute(facts.word() + "/" + path);
    }

    /** How many options an item of the export has at most. */
    public int mostOptions() {
        return mostOptions;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** Ends the list of the pictures that it wrote itself; gives how many. */
    long finishPictures() throws IOException {
        pictures.finish();
        return pictures.size();
    }

    /** The files that were written, without pictures, in order of path. */
    public List<Manifest.File> files() {
        return files.stream().sorted(Comparator.comparing(Manifest.File::path)).toList();
    }
}
