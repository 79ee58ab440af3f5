package org.medmat.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading ahead")
class ReadAheadTest {

    private static ReadAhead.Reader<Integer> numbers(int count) {
        return to -> {
            for (int i = 0; i < count; i++) {
                to.take(i);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 300_000})
    void givesAllInOrder(int count) throws IOException {
        List<Integer> taken = new ArrayList<>();
        ReadAhead.read(numbers(count), number -> 10, taken::add);
        assertThat(taken).isEqualTo(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void throwsWhatGoesWrongAfterWhatWasReadBefore() {
        for (Throwable wrong : List.of(
                new IOException("the disk"), new IllegalStateException("a mistake"), new OutOfMemoryError("no room"))) {
            List<Integer> taken = new ArrayList<>();
            assertThatThrownBy(() -> ReadAhead.<Integer>read(
                            to -> {
                                numbers(100_000).read(to);
                                fail(wrong);
                            },
                            number -> 10,
                            taken::add))
                    .isSameAs(wrong);
            assertThat(taken).hasSize(100_000);
        }
    }

    private static void fail(Throwable wrong) throws IOException {
        if (wrong instanceof IOException disk) {
            throw disk;
        } else if (wrong instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) wrong;
    }

    @Test
    void endsTheReaderWhenNobodyTakesAnyMore() {
        AtomicBoolean ended = new AtomicBoolean();
        assertThatThrownBy(() -> ReadAhead.<Integer>read(
                        to -> {
                            try {
                                numbers(Integer.MAX_VALUE).read(to);
                            } finally {
                                ended.set(true);
                            }
                        },
                        number -> 10,
                        number -> {
                            throw new IOException("full");
                        }))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
        assertThat(ended).isTrue();
    }

    @Test
    void readsNoFurtherAheadThanHasRoom() throws IOException {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ReadAhead.<Integer>read(
                to -> {
                    for (int i = 0; i < 2000; i++) {
                        read.incrementAndGet();
                        to.take(i);
                    }
                },
                number -> 1 << 20,
                number -> most.accumulateAndGet(read.get() - number, Math::max));
        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void canBeInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ReadAhead.read(numbers(Integer.MAX_VALUE), number -> 10, number -> {}))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
