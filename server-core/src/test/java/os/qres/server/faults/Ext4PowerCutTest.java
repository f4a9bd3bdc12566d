package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.TestStore;
import os.qres.server.faults.Trace.Step;
import os.qres.test.disk.BlockTrace;
import os.qres.test.disk.BrokenImage;
import os.qres.test.disk.Ext4Disk;
import os.qres.test.disk.Mounted;
import os.qres.test.printer.PaperPrinter;

/// The power is cut under the kernel's own ext4: a real server works on a disk that remembers every block that the file
/// system wrote and every flush that it asked for. What was flushed survives, of the rest whatever chance leaves, in
/// any order and torn in sectors; then ext4 replays its journal, and the database has everything that anybody had been
/// told and that was on paper. Copying the image's file while it is written is no such cut: it mixes moments, even
/// across a flush.
///
/// `-Dqres.ext4.cuts=200` is the long form.
@DisabledIf(value = "isImpossible", disabledReason = "it takes the embedded database, root, loop devices and FUSE")
class Ext4PowerCutTest {
    private static final int CUTS = Integer.getInteger("qres.ext4.cuts", 6);

    /// After so many the server itself is started.
    private static final int BETWEEN_STARTS = 5;

    private static final String TOLD = "told ";
    private static final String ANSWERED = "answered ";
    private static final String BEGUN = "begun ";
    private static final String OUT = "out ";
    private static final String ENDED = "ended";
    private static final String DATABASE = "qres/qres.mv.db";

    @TempDir
    Path folder;

    private final Tally tally = new Tally("power cuts on ext4");

    static boolean isImpossible() {
        Ext4Disk.missing().ifPresent(lacks -> System.out.println("power cuts on ext4: not tried, without " + lacks));
        return TestStore.isPostgres() || Ext4Disk.missing().isPresent();
    }

    @Test
    void whatExt4FindsAfterAPowerCutHasAllThatWasTold() throws Exception {
        try (var paper = new PaperPrinter()) {
            cutAnEveningWith(paper);
        } finally {
            tally.print();
        }
        tally.holdNothingLostOrDoubled();
    }

    private void cutAnEveningWith(PaperPrinter paper) throws IOException, SQLException {
        RecordedEvening evening;
        BlockTrace blocks;
        Path fresh;
        try (Ext4Disk disk = Ext4Disk.in(Files.createDirectories(folder.resolve("disk")))) {
            var trace = new Trace(true, step -> disk.mark(text(step)));
            int rounds = CUTS > 50 ? 10 : 3;
            evening = RecordedEvening.record(disk.folder().resolve("qres"), rounds, tally.seed(), paper, trace);
            fresh = disk.fresh();
            blocks = disk.end();
        }
        cut(evening, new NextServer(evening, paper, tally), blocks, fresh);
    }

    private void cut(RecordedEvening evening, NextServer next, BlockTrace blocks, Path fresh)
            throws IOException, SQLException {
        var random = new Random(tally.seed());
        var verdict = new Verdict(evening, tally);
        List<Integer> writes = writesWhileServing(blocks.steps());
        assertTrue(writes.size() > 20, "much was written");
        try (var image = new BrokenImage(fresh, blocks.steps(), folder.resolve("left.img"))) {
            for (int i = 0; i < CUTS; i++) {
                int steps = writes.get((int) ((long) i * writes.size() / CUTS));
                List<Step> said = said(blocks.steps().subList(0, steps));
                tally.tried(1);
                try (Mounted left = Mounted.afterPowerCut(image.after(steps, random), folder.resolve("left"))) {
                    byte[] database = Files.readAllBytes(left.folder().resolve(DATABASE));
                    verdict.on(database, said, "cut after block step " + steps);
                    if (i % BETWEEN_STARTS == BETWEEN_STARTS - 1) {
                        next.holds(left.folder().resolve("qres"), said);
                    }
                }
            }
        }
    }

    /// The places after each write that came after the first answer, for as long as it was known what is on the disk.
    private static List<Integer> writesWhileServing(List<BlockTrace.Step> steps) {
        var writes = new ArrayList<Integer>();
        boolean isServing = false;
        int end = steps.indexOf(new BlockTrace.Step.Marked(ENDED));
        for (int i = 0; i < end; i++) {
            isServing |= steps.get(i) instanceof BlockTrace.Step.Marked;
            if (isServing && steps.get(i) instanceof BlockTrace.Step.Written) {
                writes.add(i + 1);
            }
        }
        return writes;
    }

    private static String text(Step step) {
        return switch (step) {
            case Step.Told(long seq) -> TOLD + seq;
            case Step.Answered(String key) -> ANSWERED + key;
            case Step.Begun(int slip) -> BEGUN + slip;
            case Step.CameOut(int slip) -> OUT + slip;
            case Step.Ended _ -> ENDED;
            case Step.Written _, Step.Cut _, Step.Forced _, Step.Copied _ ->
                throw new IllegalArgumentException("nobody says " + step);
        };
    }

    private static List<Step> said(List<BlockTrace.Step> steps) {
        var said = new ArrayList<Step>();
        for (var step : steps) {
            if (step instanceof BlockTrace.Step.Marked(String text)) {
                said.add(step(text));
            }
        }
        return said;
    }

    private static Step step(String text) {
        String what = text.substring(text.indexOf(' ') + 1);
        return switch (text.substring(0, text.length() - what.length())) {
            case TOLD -> new Step.Told(Long.parseLong(what));
            case BEGUN -> new Step.Begun(Integer.parseInt(what));
            case OUT -> new Step.CameOut(Integer.parseInt(what));
            default -> new Step.Answered(what);
        };
    }
}
