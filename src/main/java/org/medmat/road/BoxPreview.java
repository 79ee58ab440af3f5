package org.medmat.road;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.medmat.item.Item;
import org.medmat.item.Option;
import org.medmat.region.Box;
import org.medmat.region.Mark;
import org.medmat.region.Size;
import org.medmat.region.Thousandths;
import org.medmat.tree.FileTree;

/** Draws an item's boxes on its image, so that a person sees at once whether they sit where they should. */
public final class BoxPreview {

    private static final int LONGEST_SIDE = 900;
    private static final int SHORTEST_SIDE = 300;
    private static final Color RIGHT = new Color(0x00d060);
    private static final Color[] WRONG = {new Color(0xff5050), new Color(0xffb000), new Color(0x40a0ff)};

    private BoxPreview() {}

    /** A PNG: the true box thick and green, the options thin, each with its letter. */
    public static byte[] draw(FileTree tree, Item item) throws IOException {
        Mark mark = Objects.requireNonNull(item.mark());
        Size size = mark.size();
        double scale = (double) LONGEST_SIDE / Math.max(size.width(), size.height());
        scale = Math.min(scale, Math.max(1, (double) SHORTEST_SIDE / Math.min(size.width(), size.height())));
        int width = Math.max(1, (int) Math.round(size.width() * scale));
        int height = Math.max(1, (int) Math.round(size.height() * scale));
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        BufferedImage image = decode(tree, item.image());
        if (image == null) {
            graphics.setColor(Color.GRAY);
            graphics.drawString(
                    "not to be decoded here: "
                            + item.image().substring(item.image().lastIndexOf('/') + 1),
                    10,
                    height / 2);
        } else {
            graphics.drawImage(image, 0, 0, width, height, null);
        }
        Box right = mark.box();
        graphics.setColor(RIGHT);
        graphics.setStroke(new BasicStroke(5));
        rectangle(graphics, right.x1() * scale, right.y1() * scale, right.x2() * scale, right.y2() * scale);
        graphics.setStroke(new BasicStroke(2));
        int wrong = 0;
        for (int option = 0; option < item.options().size(); option++) {
            graphics.setColor(option == item.right() ? Color.WHITE : WRONG[wrong++ % WRONG.length]);
            Thousandths box = ((Option.Place) item.options().get(option)).box();
            double across = (double) width / Thousandths.WHOLE;
            double down = (double) height / Thousandths.WHOLE;
            double left = box.x1() * across;
            double top = box.y1() * down;
            rectangle(graphics, left, top, box.x2() * across, box.y2() * down);
            graphics.drawString(String.valueOf((char) ('A' + option)), (int) left + 4, (int) top + 18);
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static @Nullable BufferedImage decode(FileTree tree, String path) throws IOException {
        int file = tree.files().find(path);
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (file < 0 || ending.startsWith("dic") || ending.equals("dcm")) {
            return null;
        }
        try (InputStream in = new BufferedInputStream(tree.open(file))) {
            ImageIO.setUseCache(false);
            return ImageIO.read(in);
        }
    }

    private static void rectangle(Graphics2D graphics, double x1, double y1, double x2, double y2) {
        graphics.drawRect(
                (int) Math.round(x1), (int) Math.round(y1), (int) Math.round(x2 - x1), (int) Math.round(y2 - y1));
    }
}
