package io.trustline.tests.harness.telephone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import io.trustline.tests.harness.Await;

/** The demonstration's telephone, used as a script uses it (docs/operations.md). */
public final class WebPhone {

    /** Louder than any line noise: somebody speaks. */
    public static final int SPEECH = 1_000;
    private static final Duration RINGS_WITHIN = Duration.ofSeconds(20);
    private static final int WAV_HEADER = 44;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI page;

    /** @param port of its page */
    public WebPhone(int port) {
        this.page = URI.create("http://localhost:" + port + "/");
    }

    public URI page() {
        return page;
    }

    /** What it does from the next call on, such as {@code busy}; a call that somebody left behind is put down first. */
    public WebPhone behaving(String manner) {
        Await.until("the line is free", () -> {
            current().ifPresent(left -> putDown());
            return current().isEmpty();
        });
        expect(204, "/manner?" + manner);
        return this;
    }

    /** From now on it declines whatever comes, if there is such a telephone: what follows is not about calls. */
    public static void silence(int port) {
        var phone = new WebPhone(port);
        try {
            var decline = HttpRequest.newBuilder(phone.page.resolve("/manner?decline")).POST(BodyPublishers.noBody());
            phone.client.send(decline.build(), BodyHandlers.discarding());
        } catch (IOException thereIsNone) {
            // Then nothing rings either.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public void answer() {
        expect(204, "/answer");
    }

    public void decline() {
        expect(204, "/decline");
    }

    public void hangUp() {
        expect(204, "/hang-up");
    }

    public void press(char key) {
        expect(204, "/key?" + (key == '#' ? "%23" : key));
    }

    /** Number of the last call so far, 0 before the first. */
    public int last() {
        return view().getJsonArray("calls").stream().findFirst().map(call -> call.asJsonObject().getInt("number"))
                .orElse(0);
    }

    /** The call after that one, as soon as it is in this state: {@code ringing}, {@code talking} or {@code over}. */
    public JsonObject awaitAfter(int number, String state) {
        return Await.present("call " + (number + 1) + " is " + state, RINGS_WITHIN.multipliedBy(4),
                () -> view().getJsonArray("calls").stream().map(call -> call.asJsonObject())
                        .filter(call -> call.getInt("number") == number + 1 && call.getString("state").equals(state))
                        .findFirst());
    }

    /** Whether a call came after that one. */
    public boolean rangAfter(int number) {
        return last() > number;
    }

    /** 8,000 samples a second of what was heard in a call so far. */
    public short[] heard(int number) {
        var wav = send(get("/calls/" + number + "/audio.wav"), BodyHandlers.ofByteArray()).body();
        var samples = new short[(wav.length - WAV_HEADER) / 2];
        ByteBuffer.wrap(wav, WAV_HEADER, wav.length - WAV_HEADER).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer()
                .get(samples);
        return samples;
    }

    /** The loudest sample of a call so far. */
    public int loudest(int number) {
        int loudest = 0;
        for (short sample : heard(number)) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest;
    }

    /** Whatever call there is; ringing or talking, whichever of the two fits. */
    public void putDown() {
        post("/decline");
        post("/hang-up");
    }

    private Optional<JsonObject> current() {
        return Optional.ofNullable(view().getJsonObject("current"));
    }

    private JsonObject view() {
        var body = send(get("/calls"), BodyHandlers.ofByteArray()).body();
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    private HttpResponse<String> post(String path) {
        var post = HttpRequest.newBuilder(page.resolve(path)).POST(BodyPublishers.noBody()).build();
        return send(post, BodyHandlers.ofString());
    }

    private void expect(int status, String path) {
        var answer = post(path);
        if (answer.statusCode() != status) {
            throw new AssertionError(path + " was answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(page.resolve(path)).build();
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException away) {
            throw new UncheckedIOException("the telephone does not answer " + request.uri(), away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
