package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.command.PlanCommand.Progress;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.plan.PlanRun;
import cn.jiannuo.rulebook.plan.Planner;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Plans people in batches on several threads; which thread takes which batch changes nothing in the result. */
final class ParallelPlan {
    static final int BATCH = 1_000;

    private final Planner planner;
    private final DutySorter sorter;
    private final Progress progress;

    ParallelPlan(Planner planner, DutySorter sorter, Progress progress) {
        this.planner = planner;
        this.sorter = sorter;
        this.progress = progress;
    }

    List<PlanRun> onThisThread(Stream<Entity> people) {
        PlanRun run = planner.run();
        try (people) {
            LinePart part = sorter.part();
            people.forEach(person -> run.person(person, part));
        }
        return List.of(run);
    }

    List<PlanRun> onThreads(Stream<Entity> people, int workers) {
        BlockingQueue<List<Entity>> queue = new ArrayBlockingQueue<>(workers * 2);
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try (people) {
            List<Future<PlanRun>> runs = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                runs.add(pool.submit(() -> work(queue)));
            }
            hand(people.iterator(), queue, runs);
            for (int i = 0; i < workers; i++) {
                put(queue, List.of(), runs);
            }
            List<PlanRun> done = new ArrayList<>();
            for (Future<PlanRun> run : runs) {
                done.add(run.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private void hand(Iterator<Entity> people, BlockingQueue<List<Entity>> queue, List<Future<PlanRun>> runs)
            throws InterruptedException, ExecutionException {
        List<Entity> batch = new ArrayList<>(BATCH);
        while (people.hasNext()) {
            batch.add(people.next());
            if (batch.size() == BATCH) {
                put(queue, batch, runs);
                batch = new ArrayList<>(BATCH);
            }
        }
        if (!batch.isEmpty()) {
            put(queue, batch, runs);
        }
    }

    /** Waits for room; a worker that failed ends the waiting with its failure. */
    private static void put(BlockingQueue<List<Entity>> queue, List<Entity> batch, List<Future<PlanRun>> runs)
            throws InterruptedException, ExecutionException {
        while (!queue.offer(batch, 100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            for (Future<PlanRun> run : runs) {
                if (run.isDone()) {
                    run.get();
                }
            }
        }
    }

    private PlanRun work(BlockingQueue<List<Entity>> queue) throws InterruptedException {
        PlanRun run = planner.run();
        LinePart part = sorter.part();
        for (List<Entity> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
            for (Entity person : batch) {
                run.person(person, part);
            }
            progress.done(batch.size());
        }
        part.sort();
        return run;
    }
}
