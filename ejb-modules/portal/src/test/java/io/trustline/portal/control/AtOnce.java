package io.trustline.portal.control;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Lets several things begin in the same moment, each on a thread of its own. */
public final class AtOnce {

    private AtOnce() {
    }

    /** What came of each, in their order; the first that fails fails all. */
    public static <T> List<T> all(List<Callable<T>> works) throws Exception {
        var start = new CyclicBarrier(works.size());
        var pool = Executors.newFixedThreadPool(works.size());
        try {
            var fruits = works.stream().map(work -> pool.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return work.call();
            })).toList();
            var all = new ArrayList<T>();
            for (var fruit : fruits) {
                all.add(fruit.get(30, TimeUnit.SECONDS));
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }
}
