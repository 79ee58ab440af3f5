package org.medmat.road;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.medmat.item.Item;
import org.medmat.item.Option;
import org.medmat.picture.PictureReader;
import org.medmat.picture.Raster;
import org.medmat.problem.DataException;
import org.medmat.region.Box;
import org.medmat.region.RegionMark;
import org.medmat.region.Size;
import org.medmat.region.Thousandths;
import org.medmat.tree.FileTree;

/** Draws what an item asks on its image, so that a person sees at once whether boxes sit where they should and answers are right. */
public final class BoxPreview {

    private static final int LONGEST_SIDE = 900;
    private static final int SHORTEST_SIDE = 300;
    private static final int LINE = 20;
    /** About as wide as a letter. */
    private static final int LETTER = 8;

    private static final Size UNKNOWN = new Size(400, 300);
    private static final Color RIGHT = new Color(0x00d060);
    private static final Color[] WRONG = {new Color(0xff5050), new Color(0xffb000), new Color(0x40a0ff)};

    private BoxPreview() {}

    /** A PNG: a true box thick and green, boxes among the options thin, each with its letter; below, the question and its answer. */
    public static byte[] draw(FileTree tree, Item item) throws IOException {
        BufferedImage image = decode(tree, item.image());
        Size size = size(item, image);
        double scale = (double) LONGEST_SIDE / Math.max(size.width(), size.height());
        scale = Math.min(scale, Math.max(1, (double) SHORTEST_SIDE / Math.min(size.width(), size.height())));
        int width = Math.max(1, (int) Math.round(size.width() * scale));
        int height = Math.max(1, (int) Math.round(size.height() * scale));
        List<String> words = words(item, width / LETTER);
        BufferedImage picture =
                new BufferedImage(width, height + LINE * (words.size() + 1), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        if (image == null) {
            graphics.setColor(Color.GRAY);
            graphics.drawString(
                    "can't be decoded: " + item.image().substring(item.image().lastIndexOf('/') + 1), 10, height / 2);
        } else {
            graphics.drawImage(image, 0, 0, width, height, null);
        }
        RegionMark mark = item.mark();
        if (mark != null) {
            Box right = mark.box();
            graphics.setColor(RIGHT);
            graphics.setStroke(new BasicStroke(5));
            rectangle(graphics, right.x1() * scale, right.y1() * scale, right.x2() * scale, right.y2() * scale);
        }
        graphics.setStroke(new BasicStroke(2));
        drawOptions(graphics, item, width, height);
        graphics.setColor(Color.WHITE);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        for (int line = 0; line < words.size(); line++) {
            graphics.drawString(words.get(line), 6, height + LINE * (line + 1));
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static Size size(Item item, @Nullable BufferedImage image) {
        RegionMark mark = item.mark();
        if (mark != null) {
            return mark.size();
        }
        return image == null ? UNKNOWN : new Size(image.getWidth(), image.getHeight());
    }

    /** The question, its kind and its answer. */
    private static List<String> words(Item item, int lettersInALine) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : item.instruction().split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= lettersInALine) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        lines.add(item.origin().kind() + " -> " + item.letter() + ": " + item.answer());
        return lines;
    }

    private static void drawOptions(Graphics2D graphics, Item item, int width, int height) {
        double across = (double) width / Thousandths.WHOLE;
        double down = (double) height / Thousandths.WHOLE;
        int wrong = 0;
        for (int option = 0; option < item.options().size(); option++) {
            if (item.options().get(option) instanceof Option.Place place) {
                graphics.setColor(option == item.right() ? Color.WHITE : WRONG[wrong++ % WRONG.length]);
                Thousandths box = place.box();
                double left = box.x1() * across;
                double top = box.y1() * down;
                rectangle(graphics, left, top, box.x2() * across, box.y2() * down);
                graphics.drawString(String.valueOf((char) ('A' + option)), (int) left + 4, (int) top + 18);
            }
        }
    }

    /** Of a volume or a series its middle picture; null for what can't be decoded. */
    private static @Nullable BufferedImage decode(FileTree tree, String path) throws IOException {
        int file = tree.files().find(path);
        if (file < 0) {
            return null;
        }
        try (InputStream in = tree.open(file)) {
            byte[] bytes = in.readNBytes(PictureReader.MOST_BYTES + 1);
            return image(new PictureReader()
                    .read(bytes, path, PictureReader.MIDDLE, PictureReader.ALL)
                    .raster());
        } catch (DataException e) {
            return null;
        }
    }

    private static BufferedImage image(Raster raster) {
        BufferedImage image = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[raster.width()];
        for (int y = 0; y < raster.height(); y++) {
            raster.rgb(y, row);
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return image;
    }

    private static void rectangle(Graphics2D graphics, double x1, double y1, double x2, double y2) {
        graphics.drawRect(
                (int) Math.round(x1), (int) Math.round(y1), (int) Math.round(x2 - x1), (int) Math.round(y2 - y1));
    }
}
