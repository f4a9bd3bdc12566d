package os.qres.server.uploads;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.menu.DishView;
import os.qres.model.staff.UserView;
import os.qres.model.uploads.UploadView;
import os.qres.server.LiveServer;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;
import os.qres.test.database.TestPostgres;

class UploadsTest {
    @TempDir
    static Path folder;

    private static TestRestaurant restaurant;

    @BeforeAll
    static void open() {
        restaurant = new TestRestaurant(folder);
    }

    @AfterAll
    static void close() {
        restaurant.close();
    }

    @Test
    void aCamerasPictureIsKeptSmallUprightAndWithoutItsNotes() throws IOException {
        byte[] original = Samples.fromCamera(2000, 1000, 6, true);
        Got got = upload("image/jpeg", original).expect(201);
        UploadView kept = got.as(UploadView.class);
        assertEquals(kept.url(), got.header("Location"));
        assertEquals(800, kept.width());
        assertEquals(1600, kept.height());
        byte[] shown = bytes(kept.url(), "image/jpeg");
        assertTrue(new String(original, StandardCharsets.ISO_8859_1).contains(Samples.SECRET));
        for (Path file : stored()) {
            assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(Samples.SECRET), "" + file);
        }
        BufferedImage picture = Samples.decoded(shown);
        assertTrue(isRed(picture, 780, 20), "the red corner goes from the left to the right");
        assertFalse(isRed(picture, 20, 20));
        BufferedImage small = Samples.decoded(bytes(kept.thumbnailUrl(), "image/jpeg"));
        assertEquals(160, small.getWidth());
        assertEquals(320, small.getHeight());
    }

    /// Where the red corner of a picture of 40 by 20 comes to lie, by what the camera says (CIPA DC-008).
    @TestFactory
    Stream<DynamicTest> everyWayOfHoldingACameraIsSetRight() {
        int[][] corners = {{}, {2, 2}, {37, 2}, {37, 17}, {2, 17}, {2, 2}, {17, 2}, {17, 37}, {2, 37}};
        return IntStream.rangeClosed(1, 8)
                .boxed()
                .map(way -> DynamicTest.dynamicTest("orientation " + way, () -> {
                    UploadView kept = upload("image/jpeg", Samples.fromCamera(40, 20, way, way % 2 == 0))
                            .expect(201)
                            .as(UploadView.class);
                    BufferedImage picture = Samples.decoded(bytes(kept.url(), "image/jpeg"));
                    assertEquals(way < 5 ? 40 : 20, picture.getWidth());
                    assertTrue(isRed(picture, corners[way][0], corners[way][1]));
                    int wrong = Math.floorMod(way, 8) + 1;
                    int[] other = picture.getWidth() == 40
                            ? corners[way == 4 ? 1 : way + 1]
                            : corners[way == 8 ? 5 : way + 1];
                    assertFalse(isRed(picture, other[0], other[1]), "also where " + wrong + " has it");
                }));
    }

    @Test
    void whatShinesThroughStaysSoAndTheRestBecomesJpeg() {
        UploadView logo = upload("image/png", png(60, 60, true)).expect(201).as(UploadView.class);
        assertEquals("image/png", logo.contentType());
        BufferedImage shown = Samples.decoded(bytes(logo.url(), "image/png"));
        assertEquals(0, shown.getRGB(30, 50) >>> 24);
        assertEquals(
                "image/jpeg",
                upload("image/png", png(60, 60, false))
                        .expect(201)
                        .as(UploadView.class)
                        .contentType());
    }

    @Test
    void theSamePictureTwiceIsOneFileAndABrowserMayKeepItForEver() throws IOException {
        byte[] picture = Samples.encoded(Samples.picture(33, 44, false), "jpeg");
        UploadView first = upload("image/jpeg", picture).expect(201).as(UploadView.class);
        long before = stored().size();
        assertEquals(first, form("photo.jpg", picture).expect(201).as(UploadView.class));
        assertEquals(before, stored().size());
        HttpResponse<byte[]> shown = restaurant.server().client().download(first.url());
        assertEquals(
                "public, max-age=31536000, immutable",
                shown.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                "nosniff", shown.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertArrayEquals(
                shown.body(),
                restaurant.server().client().download("/api" + first.url()).body());
    }

    @Test
    void whatIsNoStillJpegOrPngIsRefusedWhateverItIsCalled() {
        byte[] gif = Samples.encoded(Samples.picture(4, 4, false), "gif");
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        for (byte[] wrong : List.of(gif, svg, page, Samples.animated(), new byte[] {1}, new byte[] {(byte) 0xFF, 0})) {
            assertEquals(
                    "wrong-media-type", upload("image/png", wrong).expect(415).slug());
            assertEquals("wrong-media-type", form("a.png", wrong).expect(415).slug());
        }
        byte[] good = png(4, 4, false);
        assertEquals(
                "wrong-media-type", upload("application/json", good).expect(415).slug());
        assertEquals("wrong-media-type", upload("text/html", good).expect(415).slug());
    }

    @Test
    void whatWouldFillTheMemoryIsRefusedBeforeItIsDecoded() {
        for (byte[] bomb : List.of(
                Samples.pngBomb(60_000, 60_000),
                Samples.pngBomb(1, 1_000_000),
                Samples.pngBomb(7_000, 7_000),
                Samples.pngBomb(Integer.MAX_VALUE, 1))) {
            Got got = upload("image/png", bomb).expect(422);
            assertEquals(List.of("file"), got.fields());
        }
    }

    @Test
    void whatIsBrokenIsRefusedByName() {
        byte[] jpeg = Samples.encoded(Samples.picture(64, 64, false), "jpeg");
        byte[] png = png(64, 64, false);
        for (byte[] broken : List.of(
                Arrays.copyOf(jpeg, 100), Arrays.copyOf(png, 40), new byte[] {(byte) 0xFF, (byte) 0xD8}, new byte[] {
                    (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 1
                })) {
            assertEquals(
                    List.of("file"), upload("image/jpeg", broken).expect(422).fields());
        }
        assertEquals(
                List.of("file"), upload("image/jpeg", new byte[0]).expect(422).fields());
    }

    @Test
    void aFormMustHaveOneFile() {
        assertEquals(
                List.of("file"), form("name", "note", null, "hello").expect(422).fields());
        assertEquals(
                "unreadable",
                upload("multipart/form-data", png(4, 4, false)).expect(400).slug());
        assertEquals(
                "unreadable",
                upload("multipart/form-data; boundary=xyz", "nothing of the kind".getBytes(StandardCharsets.UTF_8))
                        .expect(400)
                        .slug());
    }

    @Test
    void whatIsLargerThanAllowedIsRefused(@TempDir Path other) {
        try (var small = LiveServer.in(other, Map.of("MAX_REQUEST_SIZE", "100000"), Clock.systemUTC())) {
            small.client()
                    .post("/auth/register", "{\"username\":\"boss\",\"password\":\"correct horse\"}")
                    .expect(201);
            byte[] large = Samples.encoded(Samples.noise(400, 400), "png");
            assertTrue(large.length > 100_000);
            assertEquals(
                    "too-large",
                    small.client()
                            .signedIn("boss", "correct horse")
                            .upload("/uploads", "image/png", large)
                            .expect(413)
                            .slug());
        }
    }

    @Test
    void onlyAdministratorsMayBringPictures() {
        byte[] picture = png(4, 4, false);
        restaurant.waiter.upload("/uploads", "image/png", picture).expect(403);
        restaurant.server().client().upload("/uploads", "image/png", picture).expect(401);
    }

    @Test
    void nothingButPicturesIsShown() {
        for (String name : List.of("..%2fkeys.properties", "keys.properties", "incoming", "x".repeat(400), "0.jpg")) {
            int status = restaurant.server().client().get("/uploads/" + name).status();
            assertTrue(status == 404 || status == 400, name + " answered " + status);
        }
    }

    @Test
    void aDishAndAPersonShowOnlyWhatWasUploadedOrStandsOnThisServer() {
        UploadView kept = upload("image/png", png(50, 20, false)).expect(201).as(UploadView.class);
        String dish = "/dishes/" + restaurant.cola.id();
        String user = "/users/" + restaurant.waiterId;
        assertEquals(
                kept.url(),
                restaurant
                        .admin
                        .patch(dish, "{\"image_url\":\"" + kept.url() + "\"}")
                        .expect(200)
                        .as(DishView.class)
                        .imageUrl());
        assertEquals(
                kept.url(),
                restaurant
                        .admin
                        .patch(user, "{\"avatar_url\":\"" + kept.url() + "\"}")
                        .expect(200)
                        .as(UserView.class)
                        .avatarUrl());
        restaurant.admin.patch(dish, "{\"image_url\":\"/images/cola.jpg\"}").expect(200);
        for (String wrong : List.of(
                "/uploads/" + "0".repeat(32) + ".jpg",
                "/uploads/../keys.properties",
                "https://example.org/a.jpg",
                "//example.org/a.jpg",
                "javascript:alert(1)")) {
            String body = "{\"%s\":\"" + wrong + "\"}";
            assertEquals(
                    List.of("image_url"),
                    restaurant
                            .admin
                            .patch(dish, body.formatted("image_url"))
                            .expect(422)
                            .fields());
            assertEquals(
                    List.of("avatar_url"),
                    restaurant
                            .admin
                            .patch(user, body.formatted("avatar_url"))
                            .expect(422)
                            .fields());
        }
    }

    @Test
    void aPictureThatOneServerTookIsShownByTheOtherOnTheSameDatabase(@TempDir Path one, @TempDir Path two)
            throws IOException {
        assumeTrue(TestStore.isPostgres(), "the embedded database has one server");
        var settings = Map.of("DATABASE_URL", TestPostgres.freshDatabase().databaseUrl());
        try (var first = LiveServer.in(one, settings, Clock.systemUTC());
                var second = LiveServer.in(withTheKeysOf(one, two), settings, Clock.systemUTC())) {
            first.client()
                    .post("/auth/register", "{\"username\":\"boss\",\"password\":\"correct horse\"}")
                    .expect(201);
            UploadView kept = first.client()
                    .signedIn("boss", "correct horse")
                    .upload("/uploads", "image/png", png(70, 30, false))
                    .expect(201)
                    .as(UploadView.class);
            for (String url : List.of(kept.url(), kept.thumbnailUrl(), kept.url())) {
                assertArrayEquals(
                        first.client().download(url).body(),
                        second.client().download(url).body());
            }
        }
    }

    @Test
    void manyAtOnceAreWorkedOnOneByOne() {
        byte[] large = Samples.encoded(Samples.picture(3000, 2000, false), "jpeg");
        List<CompletableFuture<Integer>> all = IntStream.range(0, 6)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> upload("image/jpeg", large).status(), Thread::startVirtualThread))
                .toList();
        assertEquals(
                List.of(201, 201, 201, 201, 201, 201),
                all.stream().map(CompletableFuture::join).toList());
    }

    @Test
    void whoeverWouldWaitTooLongIsToldToComeBack(@TempDir Path other) throws InterruptedException {
        var uploads = new Uploads(other, false, Duration.ofMillis(20));
        var working = new CountDownLatch(1);
        var second = new CountDownLatch(1);
        Thread first = Thread.startVirtualThread(() -> assertThrows(
                RefusedException.class,
                () -> uploads.prepare(_ -> {
                    working.countDown();
                    await(second);
                    throw RefusedException.forbidden();
                })));
        working.await();
        assertInstanceOf(
                Refusal.TooMany.class,
                assertThrows(
                                RefusedException.class,
                                () -> uploads.prepare(_ -> {
                                    throw new AssertionError("it was not its turn");
                                }))
                        .refusal());
        second.countDown();
        first.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingIsLeftOfWhatWasOnItsWay() throws IOException {
        upload("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8}).expect(422);
        try (Stream<Path> left = Files.list(folder.resolve("uploads/incoming"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static Path withTheKeysOf(Path one, Path other) throws IOException {
        Files.copy(one.resolve("keys.properties"), other.resolve("keys.properties"));
        return other;
    }

    private static Got upload(String type, byte[] bytes) {
        return restaurant.admin.upload("/uploads/", type, bytes);
    }

    private static Got form(String fileName, byte[] bytes) {
        return form("file", fileName, "image/png", new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static Got form(String name, String fileName, String type, String content) {
        String disposition =
                "form-data; name=\"" + name + "\"" + (type == null ? "" : "; filename=\"" + fileName + "\"");
        String body = "--qres\r\nContent-Disposition: " + disposition + "\r\n"
                + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n" + content + "\r\n--qres--\r\n";
        return restaurant.admin.upload(
                "/uploads", "multipart/form-data; boundary=qres", body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] png(int width, int height, boolean transparent) {
        return Samples.encoded(Samples.picture(width, height, transparent), "png");
    }

    private static byte[] bytes(String url, String type) {
        HttpResponse<byte[]> shown = restaurant.server().client().download(url);
        assertEquals(200, shown.statusCode());
        assertEquals(type, shown.headers().firstValue("Content-Type").orElse(""));
        return shown.body();
    }

    private static List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("uploads"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return (rgb >> 16 & 0xFF) > 150 && (rgb & 0xFF) < 100;
    }
}
