package os.qres.bench.painted;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;
import os.qres.bench.HiddenScreen;
/// The yardstick: a bare server that sends back what it is sent, and a window with one label that shows it.

final class EchoWindow implements AutoCloseable {
    private final Server server;
    private final HttpClient http;
    private final WebSocket socket;
    private final Glass glass;
    private final Stage stage;

    private EchoWindow(Server server, HttpClient http, WebSocket socket, Glass glass, Stage stage) {
        this.server = server;
        this.http = http;
        this.socket = socket;
        this.glass = glass;
        this.stage = stage;
    }

    static EchoWindow open() throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(WebSocketUpgradeHandler.from(
                server, container -> container.addMapping("/echo", (_, _, _) -> new Echo())));
        server.start();
        Label label = new Label();
        Stage stage = HiddenScreen.on(() -> {
            Stage made = new Stage();
            made.setScene(new Scene(new StackPane(label), 1000, 620));
            made.show();
            return made;
        });
        Glass glass = HiddenScreen.on(() -> new Glass(stage.getScene()));
        HttpClient http = HttpClient.newHttpClient();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + connector.getLocalPort() + "/echo"), new WebSocket.Listener() {
                            @Override
                            public @Nullable CompletionStage<?> onText(
                                    WebSocket from, CharSequence text, boolean last) {
                                String words = text.toString();
                                Platform.runLater(() -> label.setText(words));
                                from.request(1);
                                return null;
                            }
                        })
                .join();
        return new EchoWindow(server, http, socket, glass, stage);
    }

    /// Nanoseconds from sending until it was painted.
    long show(String text) {
        var painted = glass.sees(text);
        long begin = System.nanoTime();
        socket.sendText(text, true).join();
        return painted.join() - begin;
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        http.shutdownNow();
        http.close();
        LifeCycle.stop(server);
        HiddenScreen.on(() -> {
            stage.close();
            return true;
        });
    }

    /// The server's end.
    public static final class Echo extends Session.Listener.AbstractAutoDemanding {
        @Override
        public void onWebSocketText(String message) {
            getSession().sendText(message, Callback.NOOP);
        }
    }
}
