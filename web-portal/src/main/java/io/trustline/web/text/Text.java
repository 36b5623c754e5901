package io.trustline.web.text;

import io.trustline.web.gate.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The words for this visitor; pages say {@code #{text.of('key')}}. */
@Named
@RequestScoped
public class Text {

    @Inject
    Visit visit;

    private Messages messages;

    public String of(String key) {
        return messages().of(key);
    }

    public String of(String key, Object value) {
        return messages().of(key, value);
    }

    public String of(String key, Object first, Object second) {
        return messages().of(key, first, second);
    }

    private Messages messages() {
        if (messages == null) {
            messages = Messages.in(visit.getLanguage());
        }
        return messages;
    }
}
