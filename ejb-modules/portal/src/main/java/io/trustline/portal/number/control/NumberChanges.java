package io.trustline.portal.number.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.Freshness;
import io.trustline.portal.control.NumbersChanged;
import io.trustline.portal.control.PortalMail;
import io.trustline.portal.control.SecondFactors;
import io.trustline.portal.factor.api.FactorProblems;
import io.trustline.portal.number.api.NumberId;
import io.trustline.portal.number.api.NumberProblems;
import io.trustline.portal.number.api.NumberView;
import io.trustline.portal.verification.api.VerificationProblems;
import io.trustline.sip.api.Telephone;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/** What customers may change about their own numbers, and when (VOX-1). */
@ApplicationScoped
public class NumberChanges {

    @EJB
    Telephone telephone;
    @Inject
    NumberTable numbers;
    @Inject
    NumberSettings settings;
    @Inject
    Freshness freshness;
    @Inject
    SecondFactors factors;
    @Inject
    PortalMail mail;
    @Inject
    Event<NumbersChanged> changed;

    /** Adding the same one again, unconfirmed as it is, changes nothing: a form may be sent twice. */
    public Outcome<NumberView> add(Recognised self, Msisdn number, Visitor visitor) {
        return admitted(self).<Outcome<NumberView>>map(Outcome::refused)
                .orElseGet(() -> addOnce(self.customer(), number, visitor));
    }

    public Outcome<NumberView> makePrimary(Recognised self, NumberId number, Visitor visitor) {
        var objection = admitted(self).or(() -> objectionToPrimary(self.customer(), number));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (!get(self.customer(), number).primary()) {
            tellPrimary(self.customer(), visitor);
            numbers.makePrimary(self.customer(), number);
            mail.say(self.customer(), Act.NUMBER_MADE_PRIMARY, visitor);
        }
        return Outcome.granted(get(self.customer(), number));
    }

    public Outcome<NumberId> remove(Recognised self, NumberId number, Visitor visitor) {
        var objection = admitted(self).or(() -> objectionToRemoval(self.customer(), number));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        tellPrimary(self.customer(), visitor);
        numbers.remove(self.customer(), number);
        mail.say(self.customer(), Act.NUMBER_REMOVED, visitor);
        return Outcome.granted(number);
    }

    private Optional<Refusal> admitted(Recognised self) {
        numbers.hold(self.customer());
        return freshness.objectionTo(self);
    }

    private Outcome<NumberView> addOnce(CustomerId customer, Msisdn number, Visitor visitor) {
        var all = numbers.of(customer);
        var known = all.stream().filter(own -> own.number().equals(number)).findFirst();
        if (known.isPresent()) {
            return known.get().isCallable() ? refused(NumberProblems.NUMBER_KNOWN) : Outcome.granted(known.get());
        }
        if (all.size() >= settings.perCustomer()) {
            return refused(NumberProblems.TOO_MANY_NUMBERS);
        }
        if (telephone.objection(number).isPresent()) {
            return refused(VerificationProblems.NUMBER_NOT_CALLED);
        }
        mail.say(customer, Act.NUMBER_ADDED, visitor);
        return Outcome.granted(numbers.add(customer, number));
    }

    private Optional<Refusal> objectionToPrimary(CustomerId customer, NumberId number) {
        var wanted = numbers.find(customer, number);
        if (wanted.isEmpty()) {
            return Optional.of(Refusal.of(NumberProblems.UNKNOWN_NUMBER));
        }
        return wanted.get().isConfirmed()
                ? Optional.empty()
                : Optional.of(Refusal.of(NumberProblems.NUMBER_NOT_CONFIRMED));
    }

    /** Whoever could be recognised by more than the password stays so. */
    private Optional<Refusal> objectionToRemoval(CustomerId customer, NumberId number) {
        var wanted = numbers.find(customer, number);
        if (wanted.isEmpty()) {
            return Optional.of(Refusal.of(NumberProblems.UNKNOWN_NUMBER));
        }
        return wanted.get().isConfirmed() && factors.countOf(customer) == 1
                ? Optional.of(Refusal.of(FactorProblems.LAST_FACTOR))
                : Optional.empty();
    }

    /** Before it changes; who took over a session would rather that nobody hears of it. */
    private void tellPrimary(CustomerId customer, Visitor visitor) {
        numbers.of(customer).stream().filter(number -> number.primary() && number.isCallable())
                .forEach(primary -> changed.fire(new NumbersChanged(customer, primary.number(), visitor)));
    }

    private NumberView get(CustomerId customer, NumberId number) {
        return numbers.find(customer, number).orElseThrow();
    }

    private static <T> Outcome<T> refused(ProblemType why) {
        return Outcome.refused(Refusal.of(why));
    }
}
