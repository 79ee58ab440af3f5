package org.medmat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.cli.Built;
import org.medmat.mark.Mark;
import org.medmat.mark.Marks;
import org.medmat.mark.Verdict;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

@DisplayName("Somebody who reads items in a browser")
class BrowserWalkTest {

    private static final List<Path> BROWSERS = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SHOTS = Path.of("target", "screenshots");

    @TempDir
    private static Path folder;

    private static Viewed viewed;
    private ChromeDriver browser;

    /** Selenium says of each new browser that it has no protocol of just this number; what is used here needs none. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    @BeforeAll
    static void build() throws IOException {
        if (!Files.exists(DRIVER) || BROWSERS.stream().noneMatch(Files::exists)) {
            String word = "skipped: no browser is installed; chromium and chromium-driver of Debian are looked for";
            System.err.println(word);
            Assumptions.abort(word);
        }
        SELENIUM.setLevel(Level.SEVERE);
        viewed = Viewed.build(folder);
        Files.createDirectories(SHOTS);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private void open(ViewServer server, int width, int height, String scheme, String hash) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSERS.stream().filter(Files::exists).findFirst().orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(), options);
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        browser.get(server.address() + hash);
        until("document.querySelectorAll('.card').length > 0");
    }

    private void until(String condition) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .withMessage(condition)
                .until(any -> Boolean.TRUE.equals(browser.executeScript("return Boolean(" + condition + ")")));
    }

    private void keys(CharSequence... keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    private String text(String selector) {
        return browser.findElement(By.cssSelector(selector)).getText();
    }

    private void shoot(String name) throws IOException {
        until("[...document.images].every(each => each.complete || each.loading === 'lazy')");
        Files.write(SHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    private void nothingIsWrong() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .isEmpty();
        assertThat((Boolean) browser.executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing stands out at the right")
                .isTrue();
    }

    @Test
    @DisplayName("filters, opens, answers, marks and notes, with the mouse and with the keyboard alone")
    void walksThroughItems() throws IOException {
        try (ViewServer server = viewed.serve("ana")) {
            open(server, 1600, 1000, "light", "");
            assertThat(text("#total")).isEqualTo(viewed.size() + " items");
            shoot("grid-light-1600");

            browser.findElement(By.xpath("//nav//label[contains(., 'CT')]")).click();
            until("document.querySelector('#total').textContent.startsWith('48 of')");
            assertThat(browser.getCurrentUrl()).contains("#modality=CT");
            keys("/", "kidney ct");
            until("location.hash.includes('q=kidney')");
            keys(Keys.ESCAPE);
            browser.navigate().refresh();
            until("document.querySelectorAll('.chip').length === 2");

            keys("h");
            until("document.querySelector('.caption').textContent.length < 10");
            shoot("answers-light-1600");
            keys("h");
            keys(Keys.ARROW_RIGHT);
            keys(Keys.ARROW_RIGHT);
            keys(Keys.ENTER);
            until("!document.querySelector('#item').hidden && document.querySelector('#stage img').naturalWidth");
            assertThat(text(".position")).startsWith("2 of");
            assertThat(text("#item")).doesNotContain("med-mat/").contains("hidden until");
            assertThat(browser.findElements(By.cssSelector(".option.right"))).isEmpty();
            shoot("item-light-1600");

            keys("b");
            until("document.querySelector('.option.right')");
            assertThat(text("#item")).contains("med-mat/").contains("your answer");
            keys("w");
            until("document.querySelector('#mark-wrong').getAttribute('aria-pressed') === 'true'");
            keys("n");
            keys("<b>blurred</b>");
            keys(Keys.TAB);
            keys("+", "]", "}");
            assertThat(browser.findElement(By.cssSelector(".inner")).getDomAttribute("style")).contains("scale(1.4)");
            assertThat(browser.findElement(By.cssSelector("#stage img")).getDomAttribute("style"))
                    .contains("brightness(110%) contrast(110%)");
            keys("0");
            shoot("answered-light-1600");
            keys(Keys.ARROW_RIGHT);
            until("document.querySelector('.position').textContent.startsWith('3 of')");
            keys(Keys.ESCAPE);
            until("document.querySelector('#item').hidden");
            until("document.querySelector('.said.wrong')");

            List<Mark> marks = Marks.read(viewed.out()).all();
            assertThat(marks).hasSize(1);
            assertThat(marks.get(0).verdict()).isEqualTo(Verdict.WRONG);
            assertThat(marks.get(0).reader()).isEqualTo("ana");
            assertThat(marks.get(0).answer()).isEqualTo("B");
            assertThat(marks.get(0).note()).isEqualTo("<b>blurred</b>");

            browser.get(server.address() + "#mark=wrong");
            until("document.querySelector('#total').textContent.startsWith('1 of')");
            browser.get(server.address() + "#");
            until("document.querySelectorAll('.card').length > 30");
            keys("s");
            until("document.querySelectorAll('.sheet').length > 3");
            shoot("sheets-light-1600");
            keys("?");
            until("document.querySelector('#help').open");
            shoot("keys-light-1600");
            keys(Keys.ESCAPE);
            nothingIsWrong();
        }
    }

    @Test
    @DisplayName("sees boxes on the picture where the question has them")
    void seesBoxes() throws IOException {
        try (ViewServer server = viewed.serve("")) {
            open(server, 1600, 1000, "dark", "#kind=box&answers=1");
            shoot("boxes-grid-dark-1600");
            keys(Keys.ARROW_RIGHT);
            keys(Keys.ENTER);
            until("document.querySelectorAll('.boxes rect').length >= 2");
            assertThat((Boolean) browser.executeScript(
                            "const a = document.querySelector('.boxes').getBoundingClientRect();"
                                    + "const b = document.querySelector('#stage img').getBoundingClientRect();"
                                    + "return Math.abs(a.width - b.width) < 1 && Math.abs(a.top - b.top) < 1"))
                    .as("the boxes lie on the picture")
                    .isTrue();
            shoot("box-dark-1600");
            nothingIsWrong();
        }
    }

    @Test
    @DisplayName("can do the same on a narrow screen")
    void onANarrowScreen() throws IOException {
        try (ViewServer server = viewed.serve("")) {
            for (String scheme : List.of("light", "dark")) {
                open(server, 360, 740, scheme, "#label=Cyst");
                shoot("grid-" + scheme + "-360");
                browser.findElement(By.id("filters-toggle")).click();
                until("getComputedStyle(document.querySelector('#filters')).display !== 'none'");
                shoot("filters-" + scheme + "-360");
                browser.findElement(By.id("filters-toggle")).click();
                nothingIsWrong();
                WebElement first = browser.findElement(By.cssSelector(".card"));
                first.click();
                until("!document.querySelector('#item').hidden && document.querySelector('#stage img').naturalWidth");
                browser.findElement(By.id("option-A")).click();
                until("document.querySelector('.option.right')");
                shoot("item-" + scheme + "-360");
                nothingIsWrong();
                browser.quit();
            }
            browser = null;
        }
    }

    @Test
    @DisplayName("finds pictures that can't be read, and sees twins side by side")
    void seesTwins(@TempDir Path other) throws IOException {
        Viewed looked = Viewed.build(other);
        Built.spoil(looked.images());
        Built.look(looked.out(), looked.images());
        try (ViewServer server = looked.serve("")) {
            for (String scheme : List.of("light", "dark")) {
                open(server, 1600, 1000, scheme, "#picture=has+twins&answers=1");
                shoot("twins-grid-" + scheme + "-1600");
                browser.findElement(By.xpath("//nav//label[contains(., 'unreadable')]")).click();
                browser.findElement(By.xpath("//nav//label[contains(., 'has twins')]")).click();
                until("document.querySelectorAll('.missing').length === 2");
                shoot("unreadable-" + scheme + "-1600");
                browser.get(server.address() + "#picture=twins+with+contradicting+labels");
                until("document.querySelectorAll('.card').length === 2 && !document.querySelector('.missing')");
                browser.findElement(By.cssSelector(".card")).click();
                until("document.querySelectorAll('.twins .card').length === 2");
                assertThat(text(".twins")).doesNotContain("Stone", "med-mat/");
                keys(" ");
                until("document.querySelector('.twins .path')");
                assertThat(text(".twins")).contains("Cyst", "Stone");
                shoot("twins-" + scheme + "-1600");
                String position = text(".position");
                browser.findElement(By.cssSelector(".twins a.card")).click();
                until("document.querySelector('.position').textContent !== '" + position + "'");
                quietly("the two pictures that can't be read");
                browser.quit();
            }
            open(server, 360, 740, "light", "#picture=has+twins");
            keys(Keys.ARROW_RIGHT);
            keys(Keys.ENTER);
            until("document.querySelectorAll('.twins .card').length === 2");
            browser.executeScript("document.querySelector('.twins').scrollIntoView()");
            shoot("twins-light-360");
            nothingIsWrong();
        }
    }

    /** A browser tells of each picture that is not there; of nothing else. */
    private void quietly(String what) {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .as(what)
                .allMatch(message -> message.contains("small?key=") && message.contains("404"));
    }
}
