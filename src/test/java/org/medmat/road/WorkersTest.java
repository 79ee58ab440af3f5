package org.medmat.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.medmat.catalog.Selection;
import org.medmat.question.Distractors;
import org.medmat.tree.Downloads;

@DisplayName("A build awaits its workers")
@Timeout(60)
class WorkersTest {

    @TempDir
    Path folder;

    @Test
    void readersOutlivedAFailedBuild() throws Exception {
        Workplace place = Workplace.full(folder);
        AtomicInteger working = new AtomicInteger();
        AtomicBoolean slow = new AtomicBoolean();
        Progress progress = new Silent() {
            @Override
            public void reached(int dataset, String station, long count) {
                if (dataset != 1 && station.equals("files listed")) {
                    working.incrementAndGet();
                    slow.set(true);
                    readOnWhateverHappens();
                    working.decrementAndGet();
                }
            }

            @Override
            public void scanned(int dataset, long samples) {
                while (!slow.get()) {
                    Thread.onSpinWait();
                }
                throw new IllegalStateException("broken off");
            }
        };
        BuildOptions options = new BuildOptions(
                new Scope(new Downloads(place.data(), Map.of()), Selection.ALL),
                new Choices(42, 4, Distractors.FAIR),
                new Target(place.out(), "med-mat/"),
                3,
                false,
                Trust.TIMES);
        assertThatThrownBy(() -> Build.run(place.catalog(), options, Workplace.VERSION, progress))
                .hasStackTraceContaining("broken off");
        assertThat(slow).isTrue();
        assertThat(working).as("readers at work after the build").hasValue(0);
    }

    @Test
    void anInterruptionThatComesMeanwhileIsKept() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        workers.execute(() -> {
            begun.countDown();
            readOnWhateverHappens();
            ended.set(true);
        });
        begun.await();
        Thread.currentThread().interrupt();
        Build.end(workers);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended).isTrue();
    }

    /** As a disk does, which knows of no interruption. */
    private static void readOnWhateverHappens() {
        long until = System.nanoTime() + 300_000_000;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private abstract static class Silent implements Progress {
        @Override
        public void begin(int datasets) {}

        @Override
        public void kept(int datasets) {}

        @Override
        public void written(long items) {}
    }
}
