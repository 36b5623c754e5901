package io.trustline.web.console.telephone;

import io.trustline.sip.api.CallLine;
import io.trustline.sip.api.CallLines;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallSearch;
import io.trustline.sip.api.TelephoneDesk;
import io.trustline.sip.api.TrunkView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds calls by what became of them, by trunk, or by number. */
@Named("consoleCalls")
@RequestScoped
public class CallsPage {

    private static final int PAGE = 50;
    private static final int LONGEST = 64;

    @EJB
    TelephoneDesk desk;
    @Inject
    HttpServletRequest request;

    private Optional<String> outcome = Optional.empty();
    private Optional<String> trunk = Optional.empty();
    private Optional<String> number = Optional.empty();
    private Optional<String> after = Optional.empty();
    private CallLines found;

    public String getOutcome() {
        return outcome.orElse("");
    }

    public void setOutcome(String label) {
        outcome = given(label).filter(getLabels()::contains);
    }

    public String getTrunk() {
        return trunk.orElse("");
    }

    public void setTrunk(String name) {
        trunk = given(name);
    }

    public String getNumber() {
        return number.orElse("");
    }

    /** Numbers of people are not for addresses, where histories and logs would keep them. */
    public void setNumber(String typed) {
        number = "POST".equals(request.getMethod()) ? given(typed) : Optional.empty();
    }

    public String getAfter() {
        return after.orElse("");
    }

    public void setAfter(String key) {
        after = given(key);
    }

    /** Outcomes that can be searched for, those of calls that live first. */
    public List<String> getLabels() {
        return Stream.concat(Stream.of(TelephoneDesk.LIVE), Stream.concat(
                Arrays.stream(CallOutcome.Plain.values()).map(CallOutcome::label), Stream.of("not-dialled"))).toList();
    }

    public List<String> getTrunkNames() {
        return desk.trunks().stream().map(TrunkView::name).toList();
    }

    public List<CallLine> getLines() {
        return found().lines();
    }

    public boolean isNothing() {
        return getLines().isEmpty();
    }

    public boolean isAsked() {
        return outcome.isPresent() || trunk.isPresent() || number.isPresent();
    }

    public String getNext() {
        return found().next().orElse("");
    }

    /** Only without a number: it stays out of addresses. */
    public String getNextAddress() {
        return "/console/calls?outcome=" + getOutcome() + "&trunk="
                + URLEncoder.encode(getTrunk(), StandardCharsets.UTF_8)
                + "&after=" + getNext();
    }

    public CallWords getWords() {
        return CallWords.WORDS;
    }

    private CallLines found() {
        if (found == null) {
            found = desk.calls(new CallSearch(outcome, trunk, number), after, PAGE);
        }
        return found;
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip)
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST * 2);
    }
}
