package org.medmat.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pixels that are decoded at once")
class PixelBudgetTest {

    private static final long ALL = 100 << 10;

    @Test
    void areNeverMoreThanFitIntoMemory() throws Exception {
        PixelBudget budget = new PixelBudget(ALL);
        AtomicLong now = new AtomicLong();
        AtomicLong most = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                long pixels = (1 + i % 60) << 10;
                all.add(threads.submit(() -> {
                    int taken = budget.take(pixels);
                    most.accumulateAndGet(now.addAndGet(pixels), Math::max);
                    Thread.yield();
                    now.addAndGet(-pixels);
                    budget.giveBack(taken);
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most.get()).isBetween(60L << 10, ALL);
    }

    @Test
    void ofOnePictureMayBeMoreThanAll() {
        PixelBudget budget = new PixelBudget(ALL);
        for (int i = 0; i < 3; i++) {
            int taken = budget.take(100 * ALL);
            assertThat(taken).isEqualTo(100);
            budget.giveBack(taken);
        }
        assertThat(new PixelBudget(0).take(0)).isEqualTo(1);
    }
}
