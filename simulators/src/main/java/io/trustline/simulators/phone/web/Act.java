package io.trustline.simulators.phone.web;

import com.sun.net.httpserver.HttpExchange;
import io.trustline.simulators.phone.call.Manner;
import io.trustline.simulators.phone.call.Telephone;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** What a person, or a test, does with the telephone: POST to the path of its name. */
enum Act {

    ANSWER {
        @Override
        boolean on(Telephone telephone, String word) {
            return telephone.answer();
        }
    },

    DECLINE {
        @Override
        boolean on(Telephone telephone, String word) {
            return telephone.decline();
        }
    },

    HANG_UP {
        @Override
        boolean on(Telephone telephone, String word) {
            return telephone.hangUp();
        }
    },

    /** {@code /key?1}. */
    KEY {
        @Override
        boolean on(Telephone telephone, String word) {
            return word.length() == 1 && telephone.press(word.charAt(0));
        }
    },

    /** {@code /manner?busy}. */
    MANNER {
        @Override
        boolean on(Telephone telephone, String word) {
            var manner = Manner.of(word);
            manner.ifPresent(telephone::behave);
            return manner.isPresent();
        }
    };

    abstract boolean on(Telephone telephone, String word);

    String path() {
        return "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void handle(HttpExchange exchange, Telephone telephone) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(path())) {
            Answers.refuse(exchange, 404, "There is nothing here");
        } else if (!exchange.getRequestMethod().equals("POST")) {
            Answers.refuse(exchange, 405, "POST it");
        } else if (on(telephone, Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""))) {
            Answers.done(exchange);
        } else {
            Answers.refuse(exchange, 409, "The telephone cannot do that now");
        }
    }
}
