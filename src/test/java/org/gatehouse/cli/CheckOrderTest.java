package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers made side by side come back in order, and only so many are under way. */
class CheckOrderTest {
    @Test
    void answersComeInTheOrderOfTheQuestionsThoughTheFirstIsReadyLast() throws IOException {
        List<Integer> taken = new ArrayList<>();
        CountDownLatch others = new CountDownLatch(3);
        try (CheckOrder<Integer, Integer> order = new CheckOrder<>(
                2,
                8,
                question -> {
                    if (question == 0) await(others);
                    else others.countDown();
                    return question;
                },
                taken::add)) {
            for (int i = 0; i < 100; i++) order.ask(i);
            order.takeAll();
        }
        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void noMoreThanTheWindowIsUnderWay() throws IOException {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (CheckOrder<Integer, Integer> order =
                new CheckOrder<>(2, 4, question -> question, answer -> underWay.decrementAndGet())) {
            for (int i = 0; i < 100; i++) {
                order.ask(i);
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            }
            order.takeAll();
        }
        assertThat(most).hasValue(4);
        assertThat(underWay).hasValue(0);
    }

    @Test
    void aFaultInOneAnswerIsTheAskersFault() {
        try (CheckOrder<String, Integer> order = new CheckOrder<>(1, 4, Integer::parseInt, answer -> {})) {
            assertThatThrownBy(() -> {
                        order.ask("x");
                        order.takeAll();
                    })
                    .isInstanceOf(NumberFormatException.class);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
