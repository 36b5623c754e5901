package io.trustline.tests.fault;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.http.Exchange;
import io.trustline.tests.harness.http.Form;
import io.trustline.tests.harness.http.PageClient;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.server.Product;

/** Many people who sign up at once, as fast as they are let; remembers who was told that it worked. */
final class SignUps implements AutoCloseable {

    private static final Duration BREATH = Duration.ofMillis(50);

    private final Product product;
    private final Person likeness = Person.fresh("crowd");
    private final Collection<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean going = true;

    private SignUps(Product product) {
        this.product = product;
    }

    static SignUps by(int crowd, Product product) {
        var signUps = new SignUps(product);
        for (int i = 0; i < crowd; i++) {
            var thread = new Thread(signUps::go, "sign-ups-" + i);
            signUps.threads.add(thread);
            thread.start();
        }
        return signUps;
    }

    private void go() {
        Form form = null;
        while (going) {
            try {
                form = form == null ? PageClient.of(product).get("/sign-up").form("signUp") : form;
                signUp(form);
            } catch (UncheckedIOException | AssertionError unanswered) {
                Await.nap(BREATH);
            }
        }
    }

    private void signUp(Form empty) {
        var name = "crowd-" + UUID.randomUUID().toString().substring(0, 18);
        var form = empty.with("signUp:attempt", UUID.randomUUID().toString()).with("name", name)
                .with("number", likeness.number()).with("password", likeness.password()).press("submit");
        var answer = PageClient.of(product).post(form);
        count(answer);
        if (Visitor.isIn(answer)) {
            acknowledged.add(name);
        } else {
            Await.nap(BREATH);
        }
    }

    private void count(Exchange answer) {
        answers.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
    }

    /** The names of those who were told that they have an account. */
    Collection<String> acknowledged() {
        return acknowledged;
    }

    /** How often each status was answered. */
    Map<Integer, AtomicInteger> answers() {
        return answers;
    }

    void awaitMore(int many) {
        int before = acknowledged.size();
        Await.until(many + " more people have signed up", Duration.ofSeconds(60),
                () -> acknowledged.size() >= before + many);
    }

    /** One of the crowd, who can sign in again. */
    Visitor member(String name) {
        return Visitor.stranger(product, new Person(name, likeness.number(), likeness.password()));
    }

    @Override
    public void close() {
        end();
    }

    /** Nobody more comes, and everybody who came has an answer. */
    void end() {
        going = false;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
