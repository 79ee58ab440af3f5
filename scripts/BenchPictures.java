import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Draws the pictures that scripts/bench looks at: java BenchPictures.java FORM ENDING COUNT SIDE FOLDER CLASS... */
final class BenchPictures {

    public static void main(String[] args) throws IOException {
        int side = Integer.parseInt(args[3]);
        SplittableRandom random = new SplittableRandom(1);
        for (int number = 0; number < Integer.parseInt(args[2]); number++) {
            File folder = new File(args[4], args[5 + number % (args.length - 5)]);
            if (!folder.isDirectory() && !folder.mkdirs()) {
                throw new IOException("no folder can be made at " + folder);
            }
            ImageIO.write(drawn(random, side), args[0], new File(folder, String.format("IMG_%07d.%s", number, args[1])));
        }
    }

    /** Waves, an oval and noise, so that it packs about as well as a radiograph. */
    private static BufferedImage drawn(SplittableRandom random, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        double wide = 0.2 + 0.25 * random.nextDouble();
        double apart = 10 + 40 * random.nextDouble();
        double x0 = random.nextDouble();
        byte[] row = new byte[side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double away = Math.hypot((x + 0.5) / side - x0, (y + 0.5) / side - 0.5) / wide;
                double level = 90 + 30 * Math.sin(x / apart) * Math.cos(y / apart) + 70 * Math.max(0, 1 - away);
                row[x] = (byte) (level + random.nextInt(7));
            }
            image.getRaster().setDataElements(0, y, side, 1, row);
        }
        return image;
    }
}
